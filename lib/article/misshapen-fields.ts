import type { Form, WrittenField, WrittenFields } from '@/lib/article/field';
import type { FieldTable } from '@/lib/article/field-table';
import { type FieldPath, fieldName } from '@/lib/core/field-path';
import { asRecord, isBlank, kindOf } from '@/lib/core/fields';

/** A list, a group of fields or a text where another of the three belongs. */
export interface MisshapenField {
  readonly path: FieldPath;
  /** What was found, and what belongs there. */
  readonly message: string;
  readonly hint: string;
}

/** The expected value, by form. */
const BELONGS: Readonly<Record<Form, string>> = {
  text: 'one line of text',
  code: 'one line of text',
  date: 'a date',
  slug: 'one line of text',
  status: 'one word',
  'yes or no': 'true or false',
  'web address': 'a web address',
  'older address': 'a path',
  topic: 'a topic',
  offering: 'an offering',
  permalink: 'a path',
  'any text': 'one line of text',
  anything: 'one line of text',
};

/** Fields that are lists parallel to `categories`. */
const PARALLEL = new Set(['categoryUrl', 'categoryLabel']);

/** Fields that accept a list of one entry, and report a longer one themselves. */
const LENIENT = new Set(['featuredImage', 'featuredPdf']);

/** The field that the rule `image-alt` checks. */
const DESCRIBED = 'featuredImage.alt';

type Found = readonly MisshapenField[];
type Group = Readonly<Record<string, unknown>>;
type IsReported = (path: FieldPath) => boolean;

/**
 * Fields with a value of the wrong shape: a group of fields where a list belongs, a list in a list, text for a group, a
 * group without any known field.
 *
 * @param data front matter by the usual names of its fields
 * @param isReported whether a field of a group is reported already, for instance as misspelt
 */
export function misshapenFields(data: Group, { written }: Pick<FieldTable, 'written'>, isReported: IsReported): Found {
  return Object.entries(data).flatMap(([name, value]) => {
    const field = Object.hasOwn(written, name) ? written[name] : undefined;
    return field && field.use !== 'unread' ? judge(value, field, [name], isReported) : [];
  });
}

function judge(value: unknown, field: WrittenField, path: FieldPath, isReported: IsReported): Found {
  if (isBlank(value)) return [];
  if (Array.isArray(value)) return judgeList(value, field, path, isReported);
  const group = asRecord(value);
  if (group) return judgeGroup(group, field, path, isReported);
  return field.use === 'part' ? [misshapen(value, field, path)] : [];
}

function judgeList(entries: readonly unknown[], field: WrittenField, path: FieldPath, isReported: IsReported): Found {
  const isEntry = typeof path.at(-1) === 'number';
  const isLenient = LENIENT.has(String(path[0])) || /image$/.test(String(path.at(-1)));
  if (isEntry || !(takesList(field, path) || isLenient)) return [misshapen(entries, field, path)];
  if (isLenient && entries.filter((entry) => !isBlank(entry)).length > 1) return [];
  return entries.flatMap((entry, index) => judge(entry, field, [...path, index], isReported));
}

function judgeGroup(group: Group, field: WrittenField, path: FieldPath, isReported: IsReported): Found {
  const { fields } = field;
  if (!fields) return [misshapen(group, field, path)];
  // `{Health}` is a group with one empty field.
  const names = Object.keys(group);
  const written = names.filter((name) => !isBlank(group[name]) || names.length === 1);
  const isKnown = (name: string) => Object.hasOwn(fields, name) || isReported([...path, name]);
  if (field.use === 'read' && written.length > 0 && !written.some(isKnown))
    return [unread(group, written, field, path)];
  return judgeFields(group, fields, path, isReported);
}

function judgeFields(group: Group, fields: WrittenFields, path: FieldPath, isReported: IsReported): Found {
  return Object.entries(fields).flatMap(([name, field]) => {
    const at = [...path, name];
    return field.use === 'unread' || fieldName(at) === DESCRIBED ? [] : judge(group[name], field, at, isReported);
  });
}

function takesList({ many }: WrittenField, path: FieldPath): boolean {
  return many === true || (path.length === 1 && PARALLEL.has(String(path[0])));
}

function misshapen(value: unknown, field: WrittenField, path: FieldPath): MisshapenField {
  const found = typeof value === 'string' ? 'one line of text' : kindOf(value);
  const message = `is ${found} where ${belongs(field, path)} belongs`;
  return { path, message, hint: hintFor(value, field, path) };
}

/** The problem of a group without any known field. */
function unread(group: Group, written: readonly string[], field: WrittenField, path: FieldPath): MisshapenField {
  const names = written.slice(0, 3).map((name) => `"${name}"`);
  const more = written.length > names.length ? ' and others' : '';
  const message = `is a group of fields, none of which is known: ${names.join(', ')}${more}`;
  const isListOfGroups = field.many && written.every((name) => asRecord(group[name]));
  const line = takesText(field) ? lineIn(group) : null;
  const hint = isListOfGroups
    ? `write "- " in place of each of these names, which makes a list of it, such as ${shown(field, path)}`
    : line === null
      ? `write ${shown(field, path)}`
      : `if it is one line of text, put it in quotes${line}; else write ${shown(field, path)}`;
  return { path, message, hint };
}

function belongs(field: WrittenField, path: FieldPath): string {
  if (field.use === 'part') return 'a group of fields';
  const one = NAMES.has(String(path[0])) ? 'a name' : BELONGS[field.form];
  if (typeof path.at(-1) === 'number') return one;
  if (takesList(field, path)) return `${one} or a list`;
  return field.fields ? `${one} or a group of fields` : one;
}

const NAMES = new Set(['author', 'authors']);

function hintFor(value: unknown, field: WrittenField, path: FieldPath): string {
  const example = shown(field, path);
  const isText = takesText(field);
  if (Array.isArray(value)) {
    if (typeof path.at(-1) === 'number') return `write each as an entry of its own, such as ${example}`;
    return isText ? `write ${example}; a text that begins with [ goes into quotes` : `write ${example}`;
  }
  const line = isText ? lineIn(asRecord(value)) : null;
  return line === null ? `write ${example}` : `if it is one line of text, put it in quotes${line}`;
}

function takesText({ form }: WrittenField): boolean {
  return form === 'text' || form === 'topic' || form === 'offering';
}

/** The quoted text for the hint, if a group of one field may be meant as text (`Care: Telehealth`); else null. */
function lineIn(group: Group | null): string | null {
  const [[name, rest] = ['', {}], ...more] = Object.entries(group ?? {});
  const [only, ...others] = Array.isArray(rest) ? rest : [rest];
  if (more.length > 0 || others.length > 0 || !(only === null || typeof only === 'string')) return null;
  // `Health:` and `{Health}` are the same to YAML, so the hint cannot quote the original line.
  return only === null ? '' : `: "${name}: ${only}"`;
}

function shown({ example }: WrittenField, path: FieldPath): string {
  return `${path.findLast((key) => typeof key === 'string')}: ${example}`;
}
