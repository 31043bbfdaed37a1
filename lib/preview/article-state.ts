import type { Article } from '@/lib/article/article';
import { type PublicationState, publicationState } from '@/lib/article/publication';
import { type ArticleIndex, findArticle } from '@/lib/library/find-article';

/** The state of a file, for editors. */
export type FileState = PublicationState | 'broken';

/** An article whose address another one owns counts as broken, since no page shows it. */
export function stateOfArticle(library: ArticleIndex, article: Article, now: Date): FileState {
  const owner = findArticle(library, article.slug);
  return owner?.file === article.file ? publicationState(article, now) : 'broken';
}
