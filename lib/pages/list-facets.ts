import type { Article, TopicRef } from '@/lib/article/article';
import { perObject } from '@/lib/core/cache';
import { slugOf } from '@/lib/core/slug';
import type { AuthorRef, Library, Publisher } from '@/lib/library/library';
import { groupByYear } from '@/lib/pages/group-by-period';
import { cutFacets, facetValue, listNames, listYears } from '@/lib/search/count-facets';
import type { Facets, FacetValue } from '@/lib/search/search-answer';

/** How many values of each facet a list's page shows; the search has all. */
const LISTED = 8;

/** What the articles of a list name, with the number of articles that do; one may stand here in several spellings. */
export interface NameCounts {
  readonly topics: ReadonlyMap<TopicRef, number>;
  readonly publishers: ReadonlyMap<Publisher, number>;
  readonly authors: ReadonlyMap<AuthorRef, number>;
}

/** Counts once for each list, since all its numbered pages show the same. */
export const countNames = perObject((articles: readonly Article[]): NameCounts => {
  const topics = new Map<TopicRef, number>();
  const publishers = new Map<Publisher, number>();
  const authors = new Map<AuthorRef, number>();
  for (const article of articles) {
    for (const topic of article.topics) increment(topics, topic);
    for (const author of article.authors) increment(authors, author);
    if (article.publisher) increment(publishers, article.publisher);
  }
  return { topics, publishers, authors };
});

function increment<T>(counts: Map<T, number>, counted: T): void {
  counts.set(counted, (counts.get(counted) ?? 0) + 1);
}

/**
 * What the articles of a list can be narrowed by: what the search says of them, counted without its engine, since a reader
 * would have to wait for that.
 */
export function countListFacets(library: Library, articles: readonly Article[], names: NameCounts): Facets {
  const facets = {
    topic: listNames(
      valuesOf(
        names.topics,
        ({ slug }) => slug,
        (key) => library.topics.get(key),
      ),
    ),
    source: listNames(
      valuesOf(
        names.publishers,
        ({ domain, name }) => domain ?? slugOf(name),
        (key) => sourceOf(library, key),
      ),
    ),
    author: listNames(
      valuesOf(
        names.authors,
        ({ slug }) => slug,
        (key) => library.authors.get(key),
      ),
    ),
    year: listYears([...groupByYear(articles)].map(([year, own]) => facetValue(year, year, '', own.length))),
  };
  return cutFacets(facets, LISTED);
}

/** What the library knows of a value: a topic's label and taxonomy, or a name. */
type Known = { readonly label: string; readonly taxonomy: string } | { readonly name: string } | undefined;

/** @param counts by object, of which several may have one key */
function valuesOf<T>(
  counts: ReadonlyMap<T, number>,
  keyOf: (counted: T) => string,
  known: (key: string) => Known,
): FacetValue[] {
  const byKey = new Map<string, number>();
  for (const [counted, articles] of counts) {
    const key = keyOf(counted);
    byKey.set(key, (byKey.get(key) ?? 0) + articles);
  }
  return [...byKey].map(([key, articles]) => {
    const found = known(key);
    if (!found) return facetValue(key, key, '', articles);
    return 'taxonomy' in found
      ? facetValue(key, found.label, found.taxonomy, articles)
      : facetValue(key, found.name, '', articles);
  });
}

/** As the newest article names it that has the source, with a domain or without. */
function sourceOf({ sources, namedSources, position }: Library, key: string): { readonly name: string } | undefined {
  const age = ([article]: readonly Article[]) => position.get(article?.slug ?? '') ?? 0;
  const [linked, named] = [sources.get(key), namedSources.get(key)];
  return linked && named && age(named.articles) < age(linked.articles) ? named : (linked ?? named);
}
