import type { Article } from '@/lib/article/article';
import type { Library } from '@/lib/library/library';

export type ArticleIndex = Pick<Library, 'articles' | 'position'>;

export function findArticle({ articles, position }: ArticleIndex, slug: string): Article | undefined {
  const place = position.get(slug);
  return place === undefined ? undefined : articles[place];
}
