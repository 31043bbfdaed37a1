import type { Article, BrokenArticle } from '@/lib/article/article';
import { ARTICLE_FIELDS } from '@/lib/article/article-fields';
import type { Field } from '@/lib/article/field';
import type { Fields } from '@/lib/article/field-table';
import { type NormalisedValue, plainValue } from '@/lib/article/located';
import { findMarkupExcess } from '@/lib/core/markup-limits';

/** What a page can show of a broken file. */
export type Readable = Pick<BrokenArticle, 'slug' | 'title' | 'description' | 'original' | 'body'>;

export const NOTHING: Readable = { slug: null, title: '', description: '', original: null, body: '' };

/** The value of one row, independent of the others; null if it is invalid. */
export function valueOfRow<T>({ schema }: Field<T>, node: NormalisedValue): T | null {
  const { success, data } = schema.safeParse(plainValue(node));
  return success ? data : null;
}

/** What a page can show of normalised fields, some of which are invalid. */
export function readableFields(
  fields: Readonly<Record<keyof typeof ARTICLE_FIELDS, NormalisedValue>>,
  body: string,
): Readable {
  return {
    slug: valueOfRow(ARTICLE_FIELDS.slug, fields.slug),
    title: valueOfRow(ARTICLE_FIELDS.title, fields.title) ?? '',
    description: valueOfRow(ARTICLE_FIELDS.description, fields.description) ?? '',
    original: valueOfRow(ARTICLE_FIELDS.original, fields.original),
    body: findMarkupExcess(body) ? '' : body,
  };
}

/**
 * The parts of an article that are valid.
 *
 * @param issues of the schema, with paths that begin with the name of a row
 */
export function validParts(
  rows: Fields,
  fields: Readonly<Record<string, NormalisedValue>>,
  issues: readonly { readonly path: readonly PropertyKey[] }[],
): Partial<Article> {
  const refused = new Set(issues.map(({ path: [row] }) => row));
  const parts = Object.entries(rows).flatMap(([name, row]) => {
    const node = fields[name];
    return node && !refused.has(name) ? [[name, row.schema.parse(plainValue(node))] as const] : [];
  });
  return Object.fromEntries(parts);
}
