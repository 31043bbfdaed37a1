import type { Article } from '@/lib/article/article';
import { entriesFor, facetPath, NAME_KINDS, namesOf } from '@/lib/article/facets';
import { articlePath, NEWS_PATH, offeringPath } from '@/lib/config/paths';
import { inSteps, type Steps } from '@/lib/core/steps';
import type { Edition } from '@/lib/edition/edition';
import { findArticle } from '@/lib/library/find-article';
import type { Library } from '@/lib/library/library';
import { hasPage } from '@/lib/pages/page-table';

/** Articles that are new or changed, and articles that are gone or changed, whose pages and lists are rendered ahead. */
const MAX_CHANGED = 20;

/**
 * The pages of a new edition that readers are likely to request first: front and news, changed articles with their lists,
 * and the most requested pages. Each once, and only if it exists.
 *
 * @param asked the most requested paths, most first
 */
export function* pagesToWarm(edition: Edition, before: Edition, asked: readonly string[]): Steps<readonly string[]> {
  // An article that left a list changed that list too.
  const changed = [
    ...(yield* newIn(edition.library, before.library)),
    ...(yield* newIn(before.library, edition.library)),
  ];
  return [...new Set(['/', NEWS_PATH, ...changed.flatMap(pagesAbout), ...asked])].filter((path) =>
    hasPage(edition.library, path),
  );
}

/** Articles of one library that the other does not have, or has in another version. */
function* newIn({ articles }: Library, other: Library): Steps<readonly Article[]> {
  const found: Article[] = [];
  yield* inSteps(betweenDifferences(articles, other.articles), (article) => {
    if (found.length < MAX_CHANGED && findArticle(other, article.slug) !== article) found.push(article);
  });
  return found;
}

/** The part of a list from the first to the last difference from another: nearly all of it is the same from day to day. */
function betweenDifferences<T>(list: readonly T[], other: readonly T[]): readonly T[] {
  const shorter = Math.min(list.length, other.length);
  let start = 0;
  while (start < shorter && list[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && list[list.length - 1 - end] === other[other.length - 1 - end]) end++;
  return list.slice(start, list.length - end);
}

/** The page of an article, and the lists that contain it. */
export function pagesAbout(article: Article): readonly string[] {
  const groups = NAME_KINDS.flatMap((kind) => {
    const { entriesOf, keyOf } = entriesFor(kind);
    const keys = entriesOf(article).map(keyOf).filter(namesOf(kind).hasPage);
    return keys.map((key) => facetPath(kind, key));
  });
  return [articlePath(article.slug), ...groups, ...article.offerings.map((offering) => offeringPath(offering.slug))];
}
