import type { Article, BrokenArticle } from '@/lib/article/article';
import { ARTICLE_FIELDS } from '@/lib/article/article-fields';
import type { Field } from '@/lib/article/field';
import type { Fields } from '@/lib/article/field-table';
import { type Normalised, plainValue } from '@/lib/article/located';
import { findMarkupExcess } from '@/lib/core/markup-limits';

/** What a page can show of a file that is no article. */
export type Readable = Pick<BrokenArticle, 'slug' | 'title' | 'description' | 'original' | 'body'>;

/** What a page can show where nothing could be read. */
export const NOTHING: Readable = { slug: null, title: '', description: '', original: null, body: '' };

/** A row's value by itself, whatever the others hold; null where it is refused. */
export function valueOfRow<T>({ schema }: Field<T>, node: Normalised): T | null {
  const { success, data } = schema.safeParse(plainValue(node));
  return success ? data : null;
}

/** What a page can show of normalised fields that are not all valid. */
export function readableFields(
  fields: Readonly<Record<keyof typeof ARTICLE_FIELDS, Normalised>>,
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
 * The parts of an article that hold nothing that was refused.
 *
 * @param issues what the schema refused, by the names of the rows
 */
export function validParts(
  rows: Fields,
  fields: Readonly<Record<string, Normalised>>,
  issues: readonly { readonly path: readonly PropertyKey[] }[],
): Partial<Article> {
  const refused = new Set(issues.map(({ path: [row] }) => row));
  const parts = Object.entries(rows).flatMap(([name, row]) => {
    const node = fields[name];
    return node && !refused.has(name) ? [[name, row.schema.parse(plainValue(node))] as const] : [];
  });
  return Object.fromEntries(parts);
}
