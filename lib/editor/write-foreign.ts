import { asRecord, isBlank } from '@/lib/core/fields';
import { addField, type Change, dropField, fieldOf, renderEdit, setField } from '@/lib/editor/front-matter-edit';
import { type ArticleFacts, buildHouseFields } from '@/lib/editor/house-fields';
import type { Foreign } from '@/lib/editor/take-over';

/** What the article is called, and what was found of the files it names. */
export interface Settled extends Pick<ArticleFacts, 'uuid' | 'id' | 'picture'> {
  /** Why there is this picture, or none. */
  readonly pictureWhy: string;
  /** The PDF beside the article; empty where there is none. */
  readonly pdf: string;
  readonly pdfWhy: string;
}

/** The fields that are written anew from what they mean, and what an editor is told of it. */
const WHY: ReadonlyMap<string, string> = new Map([
  ['aliases', 'older addresses from the first slash on'],
  ['author', 'a list of names'],
  ['breadcrumbs', 'they end in the title'],
  ['categories', 'a list of topics, called as they are here'],
  ['categoryLabel', 'follows the categories'],
  ['categorySlug', 'follows the categories'],
  ['categoryUrl', 'follows the categories'],
  ['date', 'as dates are written'],
  ['description', 'entities decoded, white space tidied'],
  ['href', 'repeats the link'],
  ['link', 'source and original, without tracking parameters'],
  ['mdName', 'the name of the file'],
  ['original', 'repeats the link'],
  ['relatedOfferings', 'each with its address and topics'],
  ['slug', 'source, then title'],
  ['title', 'entities decoded, white space tidied'],
]);

/** Fields that only repeat others: told of where they change, not where they are added. */
const REPEATING: ReadonlySet<string> = new Set(
  'breadcrumbs categoryLabel categorySlug categoryUrl href mdName original'.split(' '),
);

/**
 * Writes another site's article in the house's form: the house's fields in their order, then all others as they stood.
 * Tells everything that was changed since the file was read, each change once.
 */
export function writeForeign(
  { edit, body, facts, pdfFile }: Foreign,
  { pictureWhy, pdf, pdfWhy, ...settled }: Settled,
): { readonly text: string; readonly changes: readonly Change[] } {
  const fields = buildHouseFields({ ...facts, ...settled });
  const added: string[] = [];
  for (const [field, value] of Object.entries(fields)) {
    const why = field === 'featuredImage' ? pictureWhy : WHY.get(field);
    const there = fieldOf(edit, field) !== undefined;
    if (why !== undefined && (there || !(isBlank(value) || REPEATING.has(field)))) setField(edit, field, value, why);
    else if (!there) {
      addField(edit, field, value);
      added.push(field);
    }
  }
  if (pdfFile !== '') {
    const label = asRecord(fieldOf(edit, 'featuredPdf'))?.label ?? null;
    setField(edit, 'featuredPdf', pdf === '' ? null : { href: pdf, label }, pdfWhy);
  }
  for (const field of ['linkBrand', 'linkHref']) dropField(edit, field, 'the link says it');
  const changes = [...edit.changes];
  if (added.length > 0)
    changes.push({ field: added.join(', '), was: 'nothing', is: 'as in every article here', why: 'added' });
  return { text: renderEdit(edit, Object.keys(fields), body), changes };
}
