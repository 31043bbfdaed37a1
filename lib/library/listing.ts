import type { Article } from '@/lib/article/article';
import type { MediaImage } from '@/lib/images/media-file';
import type { Library } from '@/lib/library/library';
import { laterPages, type Page, paginate } from '@/lib/library/queries';

/** An article as a list shows it. */
export interface ListedArticle {
  readonly article: Article;
  /** Null where an artwork stands in. */
  readonly image: MediaImage | null;
}

/** A page of articles with their pictures: all that a list needs of the library, and so all that it is given. */
export function listed(library: Pick<Library, 'images'>, page: Page<Article>): Page<ListedArticle> {
  return {
    ...page,
    items: page.items.map((article) => ({ article, image: library.images.get(article.file) ?? null })),
  };
}

/**
 * What follows a listing's own address on each of its numbered pages, as route segments: nothing on the first,
 * `['page', '2']` on the second.
 */
export function listingSegments(total: number): string[][] {
  return [[], ...laterPages(total).map((number) => ['page', number])];
}

/** The page of a list that route segments name; null for segments that name none. */
export function listingPage<T>(items: readonly T[], segments: readonly string[] = []): Page<T> | null {
  if (segments.length === 0) return paginate(items, 1);
  const [word, number = '', ...rest] = segments;
  return word === 'page' && rest.length === 0 && /^[1-9]\d*$/.test(number) ? paginate(items, Number(number)) : null;
}
