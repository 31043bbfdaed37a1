import { type FieldTable, FRONT_MATTER_FIELDS, type WrittenField } from '@/lib/article/front-matter-fields';
import type { Finding, WrittenArticle } from '@/lib/article/validate-article';
import type { FieldPath } from '@/lib/core/field-path';
import { asRecord } from '@/lib/core/fields';
import { cleanText } from '@/lib/core/text';

/** A text of the front matter that readers see. */
export interface ProseField {
  readonly path: FieldPath;
  readonly written: string;
}

/** What one text that readers see shows of the way it took; null where it is as somebody wrote it. */
export type ProseRule = (field: ProseField, article: Pick<WrittenArticle, 'isDoubleQuoted'>) => Finding | null;

/** A text as readers see it. */
export function shownText({ written }: ProseField): string {
  return cleanText(written);
}

/** Fields whose form is not judged, and which hold no text for readers. */
const NO_PROSE = new Set(
  'categoryUrl link.original linkHref href original institution.link institution.url htmlMetaData.ogimage openGraphMetaData.ogimage twitterMetaData.twitterimage htmlMetaData.robots openProjectCustomFields.cleanUrl openProjectCustomFields.sourceUrl featuredImage.href featuredPdf.href relatedOfferings.offeringId'.split(
    ' ',
  ),
);

/** Fields that hold an address or the name of a file where they are not written as a group. */
const GROUP_ONLY = new Set(['link', 'featuredImage', 'featuredPdf']);

/**
 * The texts of an article's front matter that readers see somewhere: names, titles, descriptions, labels, remarks.
 *
 * @param data the front matter under the usual names of its fields
 */
export function proseFields(data: Readonly<Record<string, unknown>>): readonly ProseField[] {
  const found: ProseField[] = [];
  for (const [name, field] of FIELDS) if (Object.hasOwn(data, name)) collect(data[name], field, [name], name, found);
  return found;
}

const FIELDS = Object.entries(FRONT_MATTER_FIELDS).filter(([, { use }]) => use !== 'kept');

function collect(value: unknown, field: WrittenField, path: FieldPath, name: string, found: ProseField[]): void {
  if (typeof value === 'string') {
    if (isProse(field, path, name) && value.trim() !== '') found.push({ path, written: value });
    return;
  }
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) collect(entry, field, [...path, index], name, found);
    return;
  }
  const table: FieldTable = field.fields ?? {};
  for (const [key, entry] of Object.entries(asRecord(value) ?? {})) {
    const inner = table[key];
    if (inner && inner.use !== 'kept') collect(entry, inner, [...path, key], `${name}.${key}`, found);
  }
}

function isProse({ form }: WrittenField, path: FieldPath, name: string): boolean {
  if (NO_PROSE.has(name) || (path.length === 1 && GROUP_ONLY.has(name))) return false;
  return form === 'text' || form === 'topic' || form === 'offering' || form === 'anything';
}
