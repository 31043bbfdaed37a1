import {
  Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import { keyText } from '@/lib/core/explain-yaml';
import { asRecord, isBlank } from '@/lib/core/fields';
import { truncate } from '@/lib/core/truncate';
import { HOUSE_YAML } from '@/lib/editor/house-fields';
import { TAKE_OVER } from '@/lib/editor/texts';

/** A change to a field, as reported to the editor. */
export interface FieldChange {
  readonly field: string;
  /** Shortened, on one line. */
  readonly was: string;
  readonly is: string;
  readonly why: string;
}

/** Front matter that is being edited. Comments and fields that are not edited stay. */
export interface FrontMatterEdit {
  readonly document: Document;
  readonly changes: FieldChange[];
}

/** The most aliases (`*name`) that are expanded; no article has more. */
const MAX_UNFOLDED = 100;

/** Characters of a value in {@link FieldChange}. */
const SHOWN = 80;

/**
 * Opens front matter that `parseFrontMatter` can read.
 *
 * @param source the YAML between the fences
 * @throws {RangeError} for too many aliases
 */
export function openEdit(source: string): FrontMatterEdit {
  const parsed = parseDocument(source);
  unfoldReferences(parsed);
  visit(parsed, {
    Scalar: (_key, node) => keepText(node),
    Collection: (_key, node) => {
      node.flow = false;
    },
  });
  return { document: isMap(parsed.contents) ? parsed : new Document({}), changes: [] };
}

/** `title: "A  B" → "A B", white space tidied` */
export function formatChange({ field, was, is, why }: FieldChange): string {
  return `${field}: ${was} → ${is}, ${why}`;
}

/** A field's value, every scalar as text or null; undefined if the field is missing. */
export function fieldOf({ document }: FrontMatterEdit, field: string): unknown {
  const node: unknown = document.get(field, true);
  return node === undefined ? undefined : plain(node);
}

/**
 * Gives a field a value, keeping its comments and other entries. Does nothing, and reports nothing, if it has that
 * value already.
 */
export function setField(edit: FrontMatterEdit, field: string, value: unknown, why: string): void {
  const was = fieldOf(edit, field);
  if (was !== undefined && says(was, value)) return;
  report(edit.changes, { field, was: show(was), is: show(value), why });
  addField(edit, field, value);
}

/** Sets a field without reporting it; for fields that are reported together. */
export function addField({ document }: FrontMatterEdit, field: string, value: unknown): void {
  document.set(field, merged(document, document.get(field, true), value));
}

/** Renames a field; its value and its comments stay. */
export function renameField(edit: FrontMatterEdit, from: string, to: string, why: string): void {
  const pair = pairsOf(edit.document).find(({ key }) => keyText(key) === from);
  if (!pair || !isScalar(pair.key)) return;
  if (edit.document.has(to)) edit.document.delete(to);
  pair.key.value = to;
  edit.changes.push({ field: from, was: from, is: to, why });
}

/** Removes a field. */
export function dropField(edit: FrontMatterEdit, field: string, why: string): void {
  const was = fieldOf(edit, field);
  if (was === undefined) return;
  edit.document.delete(field);
  report(edit.changes, { field, was: show(was), is: 'nothing', why });
}

/** The names of all fields, in order. */
export function fieldNames({ document }: FrontMatterEdit): readonly string[] {
  return pairsOf(document).map(({ key }) => keyText(key));
}

/** The whole text, with fields in the order of `order`, followed by all others in theirs. */
export function renderEdit({ document }: FrontMatterEdit, order: readonly string[], body: string): string {
  const ranks = new Map(order.map((name, index) => [name, index]));
  const rank = ({ key }: Pair) => ranks.get(keyText(key)) ?? order.length;
  pairsOf(document).sort((a, b) => rank(a) - rank(b));
  return `---\n${document.toString({ ...HOUSE_YAML, directives: false })}---\n${body}`;
}

/** Several changes of a field are reported as one. */
function report(changes: FieldChange[], change: FieldChange): void {
  const index = changes.findIndex(({ field }) => field === change.field);
  const earlier = changes[index];
  if (!earlier) changes.push(change);
  else changes[index] = { ...change, was: earlier.was, why: `${earlier.why}; ${change.why}` };
}

function pairsOf(document: Document): Pair[] {
  return isMap(document.contents) ? document.contents.items : [];
}

/** Replaces aliases (`*name`) by copies, because either end may be edited. */
function unfoldReferences(document: Document): void {
  let unfolded = 0;
  visit(document, {
    Alias: (_key, alias) => {
      if (++unfolded > MAX_UNFOLDED) throw new RangeError(TAKE_OVER.tooManyReferences);
      const copy = alias.resolve(document)?.clone();
      return isNode(copy) ? copy : undefined;
    },
  });
  visit(document, {
    Value: (_key, node) => {
      if (isScalar(node) || isCollection(node)) delete node.anchor;
    },
  });
}

/** Keeps numbers that YAML would write differently (`0123`, `1_000`) as text; lets YAML choose quotes again. */
function keepText(node: Scalar): void {
  const { value, source } = node;
  if ((typeof value === 'number' || typeof value === 'bigint') && String(value) !== source) node.value = source;
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') delete node.type;
}

/** A node with a value: the existing one, changed in place as far as their shapes agree. */
function merged(document: Document, there: unknown, value: unknown): Node {
  if (isScalar(there) && (value === null || typeof value !== 'object')) {
    there.value = value;
    delete there.source;
    delete there.type;
    return there;
  }
  if (isSeq(there) && Array.isArray(value) && value.length === there.items.length) {
    for (const [index, part] of value.entries()) there.items[index] = merged(document, there.items[index], part);
    return there;
  }
  const group = asRecord(value);
  if (isMap(there) && group) {
    for (const [name, part] of Object.entries(group)) there.set(name, merged(document, there.get(name, true), part));
    return there;
  }
  const node = document.createNode(value, { aliasDuplicateObjects: false });
  if (isNode(there)) Object.assign(node, { comment: there.comment, commentBefore: there.commentBefore });
  return node;
}

/** Whether a written value has `value` already, possibly with further fields; all blank values are equal. */
function says(was: unknown, value: unknown): boolean {
  if (isBlank(was) && isBlank(value)) return true;
  if (Array.isArray(value))
    return Array.isArray(was) && was.length === value.length && value.every((part, index) => says(was[index], part));
  const group = asRecord(value);
  if (!group) return !asRecord(was) && !Array.isArray(was) && String(was) === String(value);
  const there = asRecord(was);
  return there !== null && Object.entries(group).every(([name, part]) => says(there[name] ?? null, part));
}

function plain(node: unknown): unknown {
  if (isSeq(node)) return node.items.map(plain);
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [keyText(key), plain(value)]));
  if (!isScalar(node) || node.value === null) return null;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

function show(value: unknown): string {
  return isBlank(value) ? 'nothing' : truncate(JSON.stringify(value).replaceAll(',"', ', "'), SHOWN);
}
