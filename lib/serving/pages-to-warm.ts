import type { Article } from '@/lib/article/article';
import { entriesFor, facetPath, NAME_KINDS, namesOf } from '@/lib/article/facets';
import { articlePath, NEWS_PATH, offeringPath } from '@/lib/config/paths';
import { inSteps, type Steps } from '@/lib/core/steps';
import type { Edition } from '@/lib/edition/edition';
import { findArticle } from '@/lib/library/find-article';
import type { Library } from '@/lib/library/library';
import { hasPage } from '@/lib/pages/page-table';

/** Of how many articles that came or changed, and of how many that went or changed, pages and lists are made ahead. */
const CHANGED = 20;

/**
 * The pages of a new edition that readers are likely to ask for first: front and news, what changed with its lists, and
 * what was asked for most before. Each once, and only those that there are.
 *
 * @param asked paths, most asked for first
 */
export function* pagesToWarm(edition: Edition, before: Edition, asked: readonly string[]): Steps<readonly string[]> {
  // What left a list, or the archive, changed that list as well.
  const changed = [
    ...(yield* newIn(edition.library, before.library)),
    ...(yield* newIn(before.library, edition.library)),
  ];
  return [...new Set(['/', NEWS_PATH, ...changed.flatMap(pagesAbout), ...asked])].filter((path) =>
    hasPage(edition.library, path),
  );
}

/** Articles of one library that the other has not, or has otherwise: whether files made the difference, or the clock. */
function* newIn({ articles }: Library, other: Library): Steps<readonly Article[]> {
  const found: Article[] = [];
  yield* inSteps(betweenDifferences(articles, other.articles), (article) => {
    if (found.length < CHANGED && findArticle(other, article.slug) !== article) found.push(article);
  });
  return found;
}

/** A list from the first to the last place at which the other differs: nearly all of it is the same from day to day. */
function betweenDifferences<T>(list: readonly T[], other: readonly T[]): readonly T[] {
  const shorter = Math.min(list.length, other.length);
  let start = 0;
  while (start < shorter && list[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && list[list.length - 1 - end] === other[other.length - 1 - end]) end++;
  return list.slice(start, list.length - end);
}

/** The page of an article, and the lists that it heads or stands in. */
export function pagesAbout(article: Article): readonly string[] {
  const groups = NAME_KINDS.flatMap((kind) => {
    const { entriesOf, keyOf } = entriesFor(kind);
    const keys = entriesOf(article).map(keyOf).filter(namesOf(kind).hasPage);
    return keys.map((key) => facetPath(kind, key));
  });
  return [articlePath(article.slug), ...groups, ...article.offerings.map((offering) => offeringPath(offering.slug))];
}
