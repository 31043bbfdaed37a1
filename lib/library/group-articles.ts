import type { Article } from '@/lib/article/article';
import type { FacetEntries } from '@/lib/article/facet-rows';
import { readingOrder } from '@/lib/core/compare-text';
import { sortInSteps } from '@/lib/core/sort-in-steps';
import type { Collector } from '@/lib/library/collector';
import type { FacetGroup } from '@/lib/library/library';

interface Draft extends FacetGroup {
  readonly articles: Article[];
}

/**
 * Groups articles by the values of a facet. Articles keep their order; a group has the name that its first, newest article
 * uses. Groups are sorted by name.
 */
export function groupArticles(
  { entriesOf, keyOf, labelOf }: FacetEntries,
  locale: string,
): Collector<[], ReadonlyMap<string, FacetGroup>> {
  const order = readingOrder(locale);
  const groups = new Map<string, Draft>();
  // Articles share equal values as one object, and looking up an object is faster than a text.
  const known = new Map<object, Draft>();
  const groupOf = (entry: object): Draft => {
    const key = keyOf(entry);
    const group = groups.get(key) ?? { key, label: labelOf(entry), taxonomy: '', articles: [] };
    groups.set(key, group);
    known.set(entry, group);
    return group;
  };
  return {
    add: (article) => {
      for (const entry of entriesOf(article)) (known.get(entry) ?? groupOf(entry)).articles.push(article);
    },
    *finish() {
      const sorted = yield* sortInSteps([...groups.values()], (a, b) => order(a.label, b.label));
      return new Map(sorted.map((group) => [group.key, group]));
    },
  };
}
