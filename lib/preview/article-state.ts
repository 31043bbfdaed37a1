import type { Article } from '@/lib/article/article';
import { publicationState } from '@/lib/article/publication';
import type { Library } from '@/lib/library/library';
import type { FileState } from '@/lib/preview/page-state';

/** An article whose address belongs to another is shown to nobody, whatever else it says. */
export function stateOfArticle(library: Pick<Library, 'articleBySlug'>, article: Article, now: Date): FileState {
  const owner = library.articleBySlug.get(article.slug);
  return owner?.file === article.file ? publicationState(article, now) : 'broken';
}
