import type { Article } from '@/lib/article/article';
import { slugOf } from '@/lib/core/slug';
import type { Library, Topic } from '@/lib/library/library';
import { groupByYear } from '@/lib/pages/group-by-period';
import { cutFacets, facetValue, listNames, listYears } from '@/lib/search/count-facets';
import type { Facets, FacetValue } from '@/lib/search/search-answer';

/** How many values of each facet a topic's page lists; the search has all. */
const LISTED = 8;

/**
 * What a topic's articles can be narrowed by: what the search says of them, counted without its engine, since a reader
 * would have to wait for that. A topic is not narrowed by topics.
 */
export function countTopicFacets(library: Library, { articles, publishers, authors }: Topic): Facets {
  const facets = {
    topic: { values: [], more: 0 },
    source: listNames(
      valuesOf(
        publishers,
        ({ domain, name }) => domain ?? slugOf(name),
        (key) => sourceName(library, key),
      ),
    ),
    author: listNames(
      valuesOf(
        authors,
        ({ slug }) => slug,
        (key) => library.authors.get(key)?.name,
      ),
    ),
    year: listYears([...groupByYear(articles)].map(([year, own]) => facetValue(year, year, '', own.length))),
  };
  return cutFacets(facets, LISTED);
}

/** @param counts by object, of which several may have one key */
function valuesOf<T>(
  counts: ReadonlyMap<T, number>,
  keyOf: (counted: T) => string,
  labelOf: (key: string) => string | undefined,
): FacetValue[] {
  const byKey = new Map<string, number>();
  for (const [counted, articles] of counts) {
    const key = keyOf(counted);
    byKey.set(key, (byKey.get(key) ?? 0) + articles);
  }
  return [...byKey].map(([key, articles]) => facetValue(key, labelOf(key) ?? key, '', articles));
}

/** As the newest article names it that has the source, with a domain or without. */
function sourceName({ sources, namedSources, position }: Library, key: string): string | undefined {
  const age = ([article]: readonly Article[]) => position.get(article?.slug ?? '') ?? 0;
  const [linked, named] = [sources.get(key), namedSources.get(key)];
  return linked && named && age(named.articles) < age(linked.articles) ? named.name : (linked ?? named)?.name;
}
