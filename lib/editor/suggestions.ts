import { offeringPath } from '@/lib/config/paths';
import type { Suggestions } from '@/lib/editor/front-matter-schema';
import type { Library } from '@/lib/library/library';

/** The topics and offerings of a library as an article writes them, in the order of their names. */
export function suggestionsOf(library: Pick<Library, 'topics' | 'offerings'>): Suggestions {
  const topics = [...library.topics.values()].map(({ name }) => name);
  const offerings = [...library.offerings.values()].map(({ slug, label }) => ({
    label,
    permalink: offeringPath(slug),
  }));
  return {
    topics: topics.sort(inOrder),
    offerings: offerings.sort((a, b) => inOrder(a.label, b.label) || inOrder(a.permalink, b.permalink)),
  };
}

/** The same order on every machine, whatever its language. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
