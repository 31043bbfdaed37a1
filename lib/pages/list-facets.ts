import type { Article } from '@/lib/article/article';
import {
  entriesFor,
  FACET_KINDS,
  type FacetKind,
  forEachKind,
  isNameKind,
  NAME_KINDS,
  type NameKind,
} from '@/lib/article/facets';
import { perObject } from '@/lib/core/cache';
import { type Prepared, prepared } from '@/lib/core/prepared';
import { inSteps, type Steps } from '@/lib/core/steps';
import type { Library } from '@/lib/library/library';
import { groupsOf } from '@/lib/library/queries';
import { groupByYear } from '@/lib/pages/group-by-period';
import { cutFacets, facetValue, listNames, listYears, yearName } from '@/lib/search/count-facets';
import type { Facet, Facets, FacetValue } from '@/lib/search/search-answer';

/** Values of each facet on a list's page; the search has all. */
const LISTED = 8;

/** Number of articles of a list with each value, by key. */
type KeyCounts = ReadonlyMap<string, number>;

type Counts = Readonly<Record<NameKind, KeyCounts>>;

/** Once per list, since all its numbered pages show the same. */
const countsOf = perObject((articles: readonly Article[]): Prepared<Counts> => prepared(() => countKeys(articles)));

function* countKeys(articles: readonly Article[]): Steps<Counts> {
  // By object first: articles share equal values as one object. Several objects may have one key.
  const entries = forEachKind(NAME_KINDS, () => new Map<object, number>());
  const kinds = NAME_KINDS.map((kind) => ({ counts: entries[kind], entriesOf: entriesFor(kind).entriesOf }));
  yield* inSteps(articles, (article) => {
    for (const { counts, entriesOf } of kinds) for (const entry of entriesOf(article)) increment(counts, entry);
  });
  return forEachKind(NAME_KINDS, (kind) => byKey(kind, entries[kind]));
}

function byKey(kind: NameKind, entries: ReadonlyMap<object, number>): KeyCounts {
  const { keyOf } = entriesFor(kind);
  const keys = new Map<string, number>();
  for (const [entry, count] of entries) increment(keys, keyOf(entry), count);
  return keys;
}

/** Counts a list between other work, ahead of {@link countListFacets}: a list of 40,000 articles takes a tenth of a second. */
export function prepareListFacets(articles: readonly Article[]): Promise<unknown> {
  return countsOf(articles).soon();
}

function increment<T>(counts: Map<T, number>, counted: T, by = 1): void {
  counts.set(counted, (counts.get(counted) ?? 0) + by);
}

/**
 * Facets of the articles in a list. Gives the same as the search, without its engine, which a reader would have to wait for.
 *
 * @param kinds the facets to count; the others are empty
 */
export function countListFacets(library: Library, articles: readonly Article[], kinds: readonly FacetKind[]): Facets {
  const facetOf = (kind: FacetKind): Facet => {
    if (!kinds.includes(kind)) return NO_FACET;
    if (isNameKind(kind)) return listNames(valuesOf(library, kind, countsOf(articles).now()[kind]));
    return listYears([...groupByYear(articles)].map(([year, own]) => facetValue(yearName(year), own.length)));
  };
  return cutFacets(forEachKind(FACET_KINDS, facetOf), LISTED);
}

export const NO_FACET: Facet = { values: [], more: 0 };

function valuesOf(library: Library, kind: NameKind, counts: KeyCounts): FacetValue[] {
  const groups = groupsOf(library, kind);
  return [...counts].map(([key, articles]) => {
    const { label, taxonomy } = groups.get(key) ?? { label: key, taxonomy: '' };
    return facetValue({ key, label, taxonomy }, articles);
  });
}
