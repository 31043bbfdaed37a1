import type { Article } from '@/lib/article/article';
import { readingOrder } from '@/lib/core/compare-text';
import { sortInSteps } from '@/lib/core/sort-in-steps';
import type { Collector } from '@/lib/library/collector';

/** What of an article makes it part of groups, and what a group is. */
export interface Grouping<E, T> {
  readonly entriesOf: (article: Article) => readonly E[];
  readonly keyOf: (entry: E) => string;
  /** The name to show for the group. */
  readonly nameOf: (entry: E) => string;
  readonly make: (key: string, name: string, articles: readonly Article[]) => T;
}

interface Group {
  readonly key: string;
  readonly name: string;
  readonly articles: Article[];
}

/**
 * Groups articles by something they carry; each group keeps the articles' order and the first name seen, which is the
 * newest article's. Groups come in order of their names.
 */
export function groupArticles<E extends object, T>(
  grouping: Grouping<E, T>,
  locale: string,
): Collector<[], ReadonlyMap<string, T>> {
  const order = readingOrder(locale);
  const { entriesOf, keyOf, nameOf, make } = grouping;
  const groups = new Map<string, Group>();
  // Articles share the objects of what they write alike, and an object is found faster than a text.
  const known = new Map<E, Group>();
  const groupOf = (entry: E): Group => {
    const key = keyOf(entry);
    const group = groups.get(key) ?? { key, name: nameOf(entry), articles: [] };
    groups.set(key, group);
    known.set(entry, group);
    return group;
  };
  return {
    add: (article) => {
      for (const entry of entriesOf(article)) (known.get(entry) ?? groupOf(entry)).articles.push(article);
    },
    *finish() {
      const sorted = yield* sortInSteps([...groups.values()], (a, b) => order(a.name, b.name));
      return new Map(sorted.map(({ key, name, articles }) => [key, make(key, name, articles)]));
    },
  };
}
