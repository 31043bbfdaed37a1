import type { FacetName } from '@/lib/article/facet-rows';
import { FACET_KINDS, type FacetKind, forEachKind, NAME_KINDS, type NameKind } from '@/lib/article/facets';
import { compareText, inEnglish } from '@/lib/core/compare-text';
import type { Archive } from '@/lib/search/archive';
import type { Passes } from '@/lib/search/filter-articles';
import type { Facet, Facets, FacetValue, Selection } from '@/lib/search/search-answer';

/** Values of a facet that are listed; chosen ones always are. */
const LISTED = 60;

/**
 * For every value of every facet, counts the articles that a reader would see after choosing it: those that pass all other
 * facets. So values keep their counts when another value of their facet is chosen.
 *
 * @param found the articles that pass everything except facets
 */
export function countFacets(
  archive: Archive,
  found: readonly number[],
  passes: Readonly<Record<FacetKind, Passes>>,
  selection: Selection,
): Facets {
  const counts = forEachKind(NAME_KINDS, (kind) => new Uint32Array(archive.names[kind].list.length));
  const years = new Map<number, number>();
  for (const position of found) {
    const failed = failedFacet(passes, position);
    if (failed === 'several') continue;
    for (const kind of NAME_KINDS) {
      if (failed !== null && failed !== kind) continue;
      for (const number of archive.names[kind].numbersAt[position] ?? [])
        counts[kind][number] = (counts[kind][number] as number) + 1;
    }
    const year = archive.years[position] ?? 0;
    if (failed === null || failed === 'year') years.set(year, (years.get(year) ?? 0) + 1);
  }
  const named = (kind: NameKind) =>
    listNames(
      archive.names[kind].list.map((name, number) => facetValue(name, counts[kind][number] ?? 0, selection[kind])),
    );
  const chosenYears = selection.year.map((year) => [Number(year), years.get(Number(year)) ?? 0] as const);
  const yearValues = [...new Map([...chosenYears, ...years])].map(([year, articles]) =>
    facetValue(yearName(year), articles, selection.year),
  );
  return { ...forEachKind(NAME_KINDS, named), year: listYears(yearValues) };
}

/** The facet that an article fails, if it fails exactly one. */
function failedFacet(passes: Readonly<Record<FacetKind, Passes>>, position: number): FacetKind | 'several' | null {
  let failed: FacetKind | null = null;
  for (const kind of FACET_KINDS) {
    if (passes[kind](position)) continue;
    if (failed) return 'several';
    failed = kind;
  }
  return failed;
}

/** A year as a value of a facet, with four digits as in addresses. */
export function yearName(year: number | string): FacetName {
  const digits = String(year).padStart(4, '0');
  return { key: digits, label: digits, taxonomy: '' };
}

export function facetValue(
  { key, label, taxonomy }: FacetName,
  articles: number,
  chosen: readonly string[] = [],
): FacetValue {
  return { key, label, taxonomy, articles, chosen: chosen.includes(key) };
}

/** Values that are names: by number of articles, then name, then key. */
export function listNames(values: readonly FacetValue[]): Facet {
  return listed(values, (a, b) => b.articles - a.articles || inEnglish(a.label, b.label) || compareText(a.key, b.key));
}

/** Values that are years, newest first. */
export function listYears(values: readonly FacetValue[]): Facet {
  return listed(values, (a, b) => Number(b.key) - Number(a.key));
}

function listed(values: readonly FacetValue[], order: (a: FacetValue, b: FacetValue) => number): Facet {
  const worth = values.filter(({ articles, chosen }) => articles > 0 || chosen).sort(order);
  const shown = worth.filter(({ chosen }, place) => place < LISTED || chosen);
  return { values: shown, more: worth.length - shown.length };
}

/** @param most values that are left of each facet */
export function cutFacets(facets: Facets, most: number): Facets {
  const cut = ({ values, more }: Facet): Facet => ({
    values: values.slice(0, most),
    more: more + Math.max(0, values.length - most),
  });
  return forEachKind(FACET_KINDS, (kind) => cut(facets[kind]));
}
