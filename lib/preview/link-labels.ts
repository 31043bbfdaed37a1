import type { Article } from '@/lib/article/article';
import { type PublicationState, publicationState } from '@/lib/article/publication';
import { articlePath, canonicalPath } from '@/lib/config/paths';
import { perObject } from '@/lib/core/cache';
import type { Content } from '@/lib/library/content';

/** No page of this site links to more articles. */
const MAX_PATHS = 5_000;

const articlesByPath = perObject(
  ({ articles }: Content): ReadonlyMap<string, Article> =>
    new Map(articles.map(({ article }) => [canonicalPath(articlePath(article.slug)), article])),
);

/**
 * The states of unpublished articles and pages among the links of a page.
 *
 * @param paths of the links
 * @returns states by path, as given
 */
export function labelsOf(
  content: Content,
  paths: readonly string[],
  now: Date,
): Readonly<Record<string, Exclude<PublicationState, 'published'>>> {
  const articles = articlesByPath(content);
  const drafts = new Set(content.pages.flatMap(({ status, path }) => (status === 'draft' ? canonicalPath(path) : [])));
  return Object.fromEntries(
    paths.slice(0, MAX_PATHS).flatMap((path) => {
      if (drafts.has(canonicalPath(path))) return [[path, 'draft'] as const];
      const article = articles.get(canonicalPath(path));
      const state = article ? publicationState(article, now) : 'published';
      return state === 'published' ? [] : [[path, state] as const];
    }),
  );
}
