import { ARTICLE_TABLE } from '@/lib/article/article-fields';
import type { Finding, WrittenArticle } from '@/lib/article/article-rule';
import type { Form, WrittenField, WrittenFields } from '@/lib/article/field';
import type { FieldPath } from '@/lib/core/field-path';
import { asRecord } from '@/lib/core/fields';
import { cleanText } from '@/lib/core/text';

/** A text of the front matter that readers see. */
export interface ProseField {
  readonly path: FieldPath;
  readonly written: string;
}

/** A rule for one text that readers see; null if it finds nothing. */
export type ProseRule = (field: ProseField, article: Pick<WrittenArticle, 'isDoubleQuoted'>) => Finding | null;

export function shownText({ written }: ProseField): string {
  return cleanText(written);
}

/** The forms of fields that readers see. */
const PROSE: ReadonlySet<Form> = new Set<Form>(['text', 'topic', 'offering', 'any text']);

/**
 * The texts of an article's front matter that readers see: names, titles, descriptions, labels, remarks.
 *
 * @param data the front matter by the usual names of its fields
 */
export function proseFields(data: Readonly<Record<string, unknown>>): readonly ProseField[] {
  const found: ProseField[] = [];
  for (const [name, field] of FIELDS) if (Object.hasOwn(data, name)) collect(data[name], field, [name], found);
  return found;
}

const FIELDS = Object.entries(ARTICLE_TABLE.written).filter(([, { use }]) => use !== 'unread');

function collect(value: unknown, field: WrittenField, path: FieldPath, found: ProseField[]): void {
  if (typeof value === 'string') {
    if (PROSE.has(field.form) && value.trim() !== '') found.push({ path, written: value });
    return;
  }
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) collect(entry, field, [...path, index], found);
    return;
  }
  const table: WrittenFields = field.fields ?? {};
  for (const [key, entry] of Object.entries(asRecord(value) ?? {})) {
    const inner = table[key];
    if (inner && inner.use !== 'unread') collect(entry, inner, [...path, key], found);
  }
}
