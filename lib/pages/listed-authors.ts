import type { Article } from '@/lib/article/article';

/** An author, and the text before the name in a list: nothing, a comma, an "and". */
export interface ListedAuthor {
  readonly slug: string;
  readonly name: string;
  readonly before: string;
}

/** Names as a locale lists them: `A, B, and C`. */
export function listedAuthors(authors: Article['authors'], locale: string): readonly ListedAuthor[] {
  const parts = new Intl.ListFormat(locale, { type: 'conjunction' }).formatToParts(authors.map(({ slug }) => slug));
  let before = '';
  let next = 0;
  return parts.flatMap(({ type, value }) => {
    if (type === 'literal') {
      before += value;
      return [];
    }
    const author = authors[next++];
    const listed = author ? [{ slug: author.slug, name: author.name, before }] : [];
    before = '';
    return listed;
  });
}
