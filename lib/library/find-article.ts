import type { Article } from '@/lib/article/article';
import type { Library } from '@/lib/library/library';

/** The part of a library in which articles are found. */
export type ArticleIndex = Pick<Library, 'articles' | 'position'>;

/** The article with a slug, as it is shown. */
export function findArticle({ articles, position }: ArticleIndex, slug: string): Article | undefined {
  const place = position.get(slug);
  return place === undefined ? undefined : articles[place];
}
