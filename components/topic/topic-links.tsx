import { ChipList } from '@/components/layout/chip-list';
import { LinkRows } from '@/components/layout/link-rows';
import { topicPath } from '@/lib/config/paths';
import { slugOf } from '@/lib/core/slug';
import type { TopicLink } from '@/lib/pages/shapes';
import { COUNTS } from '@/lib/pages/texts';
import type { TaxonomyTopics } from '@/lib/pages/topics';

/** All topics under their taxonomies, each in its taxonomy's colour, with counts. */
export function TopicIndex({ taxonomies }: { taxonomies: readonly TaxonomyTopics[] }) {
  return (
    <div className="flex flex-col gap-10">
      {taxonomies.map(({ taxonomy, hue, topics }) => (
        <section key={taxonomy} data-hue={hue} data-group={taxonomyId(taxonomy)} aria-label={taxonomy}>
          <h2
            id={taxonomyId(taxonomy)}
            className="border-t-2 border-hue pt-2 font-serif text-title font-semibold text-hue"
          >
            {taxonomy}
          </h2>
          <ul className="mt-1 gap-x-8 sm:columns-2 lg:columns-3">
            {topics.map(({ slug, label, count, of }) => (
              <li key={slug} className="break-inside-avoid">
                <a
                  href={topicPath(slug)}
                  className="group flex min-h-11 items-center justify-between gap-3 border-b border-rule py-2"
                >
                  <span className="headline-link min-w-0 [overflow-wrap:anywhere]">{label}</span>
                  <span className="whitespace-nowrap text-meta text-soft tabular-nums">{COUNTS[of](count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The id of a taxonomy on the page of all topics. */
export function taxonomyId(taxonomy: string): string {
  return `taxonomy-${slugOf(taxonomy)}`;
}

/** Topics as lines of a column. */
export function TopicRows({ topics }: { topics: readonly (TopicLink & { readonly count?: number })[] }) {
  return <LinkRows links={topics.map(({ slug, ...topic }) => ({ href: topicPath(slug), ...topic }))} />;
}

/** Topics as a row of small boxes. */
export function TopicChips({ topics }: { topics: readonly (TopicLink & { readonly count?: number })[] }) {
  return <ChipList chips={topics.map(({ slug, ...topic }) => ({ href: topicPath(slug), ...topic }))} />;
}
