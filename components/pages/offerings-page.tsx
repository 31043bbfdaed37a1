import { LetterColumns } from '@/components/directory/letter-columns';
import { Island } from '@/components/islands/island';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { SectionHeading } from '@/components/layout/section-heading';
import { WithRail } from '@/components/layout/with-rail';
import { OfferingLinks } from '@/components/offering/offering-links';
import { countOf } from '@/lib/core/count-of';
import type { Framed } from '@/lib/pages/frame';
import type { OfferingsModel } from '@/lib/pages/offerings';

/** The directory of offerings, from A to Z and by topic. */
export function OfferingsPage({ frame, trail, count, columns, topics }: Framed<OfferingsModel>) {
  return (
    <Page frame={frame}>
      <Breadcrumbs {...trail} />
      <PageHeading title="Offerings">
        <p>
          {count > 0 ? `${countOf(count, 'offering')}: products` : 'Products'}, services, apps and data sets that our
          articles concern.
        </p>
      </PageHeading>
      {count > 0 ? (
        <WithRail rail={<ByTopic topics={topics} />}>
          <Island
            name="directory-filter"
            props={{ noun: 'offering', nouns: 'offerings' }}
            slots={{
              list: (
                <LetterColumns
                  columns={columns}
                  entries={(offerings) => <OfferingLinks offerings={offerings} />}
                  {...(topics.length > 0 ? { last: { id: 'by-topic', label: 'By topic' } } : {})}
                />
              ),
            }}
          />
        </WithRail>
      ) : (
        <p>No article names an offering yet.</p>
      )}
    </Page>
  );
}

/** The same by topic, each topic folded: an offering stands here as often as it has topics. */
function ByTopic({ topics }: Pick<OfferingsModel, 'topics'>) {
  if (topics.length === 0) return null;
  return (
    <section aria-labelledby="by-topic" className="no-print min-w-0">
      <SectionHeading id="by-topic">By topic</SectionHeading>
      {topics.map(({ slug, label, taxonomy, hue, offerings }) => (
        <details key={slug} data-hue={hue} className="drawer border-b border-rule">
          <summary className="flex min-h-11 items-center gap-3 py-2">
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              <span className="font-semibold text-hue">{label}</span>
              <span className="block text-meta text-soft">{taxonomy}</span>
            </span>
            <span className="whitespace-nowrap text-meta text-soft tabular-nums">
              {countOf(offerings.length, 'offering')}
            </span>
          </summary>
          {/* The address is within, because a browser then opens what it leads into. */}
          <div className="pb-3 pl-4">
            <OfferingLinks offerings={offerings} id={`topic-${slug}`} />
          </div>
        </details>
      ))}
    </section>
  );
}
