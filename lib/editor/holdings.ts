import type { ArticleFile } from '@/lib/article/article';
import { extraOf } from '@/lib/article/extra-fields';
import { storyKey } from '@/lib/article/story-key';
import type { CheckedArticle } from '@/lib/article/validate-article';
import { articlePath, canonicalPath } from '@/lib/config/paths';
import { compareProblems, formatProblem, type Problem } from '@/lib/core/problem';
import { decideAt } from '@/lib/edition/library-at';
import type { MediaFile } from '@/lib/images/media-file';
import type { Decision } from '@/lib/library/build-library';
import type { Content } from '@/lib/library/content';
import { isTaken } from '@/lib/pages/page-table';

/**
 * A content folder as an editor sees it, with drafts, scheduled and expired articles. Decided as if every article were
 * published, so that no address is given twice.
 */
export interface Holdings extends Decision {
  readonly input: Content;
  readonly now: Date;
}

export function buildHoldings(input: Content, now: Date): Holdings {
  return { input, now, ...decideAt(input, now, 'everything') };
}

/** Content with a further article and its files. */
export function withArticle(input: Content, article: ArticleFile, media: ReadonlyMap<string, MediaFile>): Content {
  return { ...input, articles: [...input.articles, article], media: new Map([...input.media, ...media]) };
}

/** The problems that adding an article would cause, its own problems first. */
export function problemsOfAdding(
  { input, problems, now }: Holdings,
  checked: CheckedArticle,
  media: ReadonlyMap<string, MediaFile>,
): readonly Problem[] {
  if (!checked.value) return checked.problems;
  const known = new Set(problems.map(formatProblem));
  const after = buildHoldings(withArticle(input, checked.value, media), now);
  const added = after.problems.filter((problem) => !known.has(formatProblem(problem)));
  return [...checked.problems, ...added.sort(compareProblems)];
}

/** The article at `/news/<slug>`, by its slug or by an alias; null if the address is free. */
export function ownerOf(slug: string, holdings: Holdings): ArticleFile | null {
  const folded = slug.toLowerCase();
  const same = holdings.input.articles.find(({ article }) => article.slug.toLowerCase() === folded);
  return same ?? ownerOfAlias(canonicalPath(articlePath(slug)), holdings);
}

/** Whether a path can become an alias of an article. */
export function isFree(path: string, holdings: Holdings): boolean {
  const [, slug = ''] = /^\/news\/([^/]+)$/.exec(path) ?? [];
  // Including house pages that are drafts.
  const isHousePage = holdings.input.pages.some((page) => canonicalPath(page.path) === path);
  if (isHousePage || isTaken(holdings.library, path) || ownerOfAlias(path, holdings)) return false;
  return slug === '' || ownerOf(slug, holdings) === null;
}

/** The articles with the same original. */
export function sameStory(original: string, { input }: Holdings): readonly ArticleFile[] {
  const key = storyKey(original);
  if (key === null) return [];
  return input.articles.filter(({ article }) => article.original !== null && storyKey(article.original) === key);
}

/** The name that articles here use for the source at a domain; the domain if there is no article of that source. */
export function houseNameOf(domain: string, { library }: Holdings): string {
  return library.groups.source.get(domain)?.label ?? domain;
}

/** The next number for the field `id`; null if no article has one. */
export function nextId({ input }: Holdings): number | null {
  const ids = input.articles
    .map(({ article }) => Number(extraOf(article).id))
    .filter((id) => Number.isSafeInteger(id) && id > 0);
  return ids.length > 0 ? Math.max(...ids) + 1 : null;
}

function ownerOfAlias(path: string, { library, input }: Holdings): ArticleFile | null {
  const target = library.redirects.get(path);
  return target === undefined
    ? null
    : (input.articles.find(({ article }) => articlePath(article.slug) === target) ?? null);
}
