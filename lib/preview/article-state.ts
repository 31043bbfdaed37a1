import type { Article } from '@/lib/article/article';
import { type PublicationState, publicationState } from '@/lib/article/publication';
import { type ArticleIndex, findArticle } from '@/lib/library/find-article';

/** What a page's file is, to an editor. */
export type FileState = PublicationState | 'broken';

/** An article whose address belongs to another is shown to nobody, whatever else it says. */
export function stateOfArticle(library: ArticleIndex, article: Article, now: Date): FileState {
  const owner = findArticle(library, article.slug);
  return owner?.file === article.file ? publicationState(article, now) : 'broken';
}
