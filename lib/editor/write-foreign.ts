import { asRecord, isBlank } from '@/lib/core/fields';
import { addField, dropField, type FieldChange, fieldOf, renderEdit, setField } from '@/lib/editor/front-matter-edit';
import { type ArticleFacts, buildHouseFields } from '@/lib/editor/house-fields';
import type { ForeignArticle } from '@/lib/editor/take-over';
import { TAKE_OVER } from '@/lib/editor/texts';

/** The name of the article's file here, its number, and the files that go with it. */
export interface ArticlePlacement extends Pick<ArticleFacts, 'uuid' | 'id' | 'picture'> {
  /** Why it has this picture, or none. */
  readonly pictureWhy: string;
  /** The PDF in the article's folder; empty for none. */
  readonly pdf: string;
  readonly pdfWhy: string;
}

/** Fields that only repeat others: a change of one is reported, an addition is not. */
const REPEATING: ReadonlySet<string> = new Set(
  'breadcrumbs categoryLabel categorySlug categoryUrl href mdName original'.split(' '),
);

/**
 * Writes another site's article in this site's form: the usual fields in their order, then all others unchanged.
 * Returns all changes since the file was read, one per field.
 */
export function writeForeign(
  { edit, body, facts, pdfFile }: ForeignArticle,
  { pictureWhy, pdf, pdfWhy, ...placement }: ArticlePlacement,
): { readonly text: string; readonly changes: readonly FieldChange[] } {
  const fields = buildHouseFields({ ...facts, ...placement });
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
