import type { TopicRef } from '@/lib/article/article';
import { topicPath } from '@/lib/config/paths';
import type { TaxonomyGroup } from '@/lib/library/queries';
import { hueOf } from '@/lib/topic/taxonomy-hue';

/** All topics under their taxonomies, each in its taxonomy's colour, with counts. */
export function TopicIndex({
  groups,
  heading: Heading = 'h2',
}: {
  groups: readonly TaxonomyGroup[];
  heading?: 'h2' | 'h3';
}) {
  return (
    <div className="flex flex-col gap-10">
      {groups.map(({ taxonomy, topics }) => (
        <section key={taxonomy} data-hue={hueOf(taxonomy)} aria-label={taxonomy}>
          <Heading className="border-t-2 border-hue pt-2 font-serif text-title font-semibold text-hue">
            {taxonomy}
          </Heading>
          <ul className="mt-1 gap-x-8 sm:columns-2 lg:columns-3">
            {topics.map(({ slug, label, articles, offerings }) => (
              <li key={slug} className="break-inside-avoid">
                <a
                  href={topicPath(slug)}
                  className="group flex min-h-11 items-center justify-between gap-3 border-b border-rule py-2"
                >
                  <span className="headline-link min-w-0 [overflow-wrap:anywhere]">{label}</span>
                  <span className="whitespace-nowrap text-meta text-soft tabular-nums">
                    {count(articles.length, offerings.length)}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Topics as a row of small boxes. */
export function TopicChips({ topics }: { topics: readonly { readonly topic: TopicRef; readonly count?: number }[] }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {topics.map(({ topic, count: shared }) => (
        <li key={topic.slug} data-hue={hueOf(topic.taxonomy)}>
          <a
            href={topicPath(topic.slug)}
            className="flex min-h-11 items-center gap-2 bg-hue-wash px-3 text-meta font-semibold text-hue underline-offset-4 hover:underline"
          >
            {topic.label}
            {shared === undefined ? null : (
              <span className="font-normal tabular-nums">
                {shared}
                <span className="sr-only">{shared === 1 ? ' article' : ' articles'}</span>
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

function count(articles: number, offerings: number): string {
  if (articles > 0) return `${articles} ${articles === 1 ? 'article' : 'articles'}`;
  return `${offerings} ${offerings === 1 ? 'offering' : 'offerings'}`;
}
