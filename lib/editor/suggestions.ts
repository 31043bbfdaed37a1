import { offeringPath } from '@/lib/config/paths';
import { compareText } from '@/lib/core/compare-text';
import type { Suggestions } from '@/lib/editor/front-matter-schema';
import type { Library } from '@/lib/library/library';

/** The topics and offerings of a library as articles write them, sorted by name. */
export function suggestionsOf(library: Pick<Library, 'topics' | 'offerings'>): Suggestions {
  const topics = [...library.topics.values()].map(({ name }) => name);
  const offerings = [...library.offerings.values()].map(({ slug, label }) => ({
    label,
    permalink: offeringPath(slug),
  }));
  return {
    topics: topics.sort(compareText),
    offerings: offerings.sort((a, b) => compareText(a.label, b.label) || compareText(a.permalink, b.permalink)),
  };
}
