import type { BrokenArticle } from '@/lib/article/article';
import { ARTICLE_FIELDS } from '@/lib/article/article-fields';
import type { Field } from '@/lib/article/field';
import { type Normalised, plainValue } from '@/lib/article/located';
import { MAX_FILE_BYTES } from '@/lib/article/parse-front-matter';
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
 * What a page can show of a file whose front matter is no YAML: its body, and the title and slug that stand on lines of
 * their own. Nothing is made of them but the address at which its problems are shown.
 */
export function readableText(text: string): Readable {
  const [head = ''] = text.slice(0, MAX_FILE_BYTES).split(/\n---/, 1);
  const lineOf = (field: string) =>
    new RegExp(`^${field}:[ \t]*['"]?([\\p{L}\\p{N}].*?)['"]?[ \t]*\\r?$`, 'mu').exec(head)?.[1]?.trim() ?? '';
  const slug = valueOfRow(ARTICLE_FIELDS.slug, { path: ['slug'], value: lineOf('slug') });
  return { ...NOTHING, slug, title: lineOf('title'), body: bodyBelow(text) };
}

/** The body of a file whose front matter cannot be read; empty when it is not closed, or too much for the renderer. */
function bodyBelow(text: string): string {
  const [, body = ''] =
    /^\ufeff?---[^\n]*\n(?:[^\n]*\n)*?---[^\n]*\n([\s\S]*)$/.exec(text.slice(0, MAX_FILE_BYTES)) ?? [];
  return findMarkupExcess(body) ? '' : body;
}
