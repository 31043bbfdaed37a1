import { asRecord, isBlank } from '@/lib/core/fields';
import { addField, type Change, dropField, fieldOf, renderEdit, setField } from '@/lib/editor/front-matter-edit';
import { type ArticleFacts, buildHouseFields } from '@/lib/editor/house-fields';
import type { Foreign } from '@/lib/editor/take-over';
import { TAKE_OVER } from '@/lib/editor/texts';

/** What the article is called, and what was found of the files it names. */
export interface Settled extends Pick<ArticleFacts, 'uuid' | 'id' | 'picture'> {
  /** Why there is this picture, or none. */
  readonly pictureWhy: string;
  /** The PDF beside the article; empty where there is none. */
  readonly pdf: string;
  readonly pdfWhy: string;
}

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
    const why = field === 'featuredImage' ? pictureWhy : TAKE_OVER.fields[field];
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
  for (const field of ['linkBrand', 'linkHref']) dropField(edit, field, TAKE_OVER.inLink);
  const changes = [...edit.changes];
  if (added.length > 0) changes.push({ field: added.join(', '), ...TAKE_OVER.added });
  return { text: renderEdit(edit, Object.keys(fields), body), changes };
}
