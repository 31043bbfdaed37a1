import { LetterColumns } from '@/components/directory/letter-columns';
import { Island } from '@/components/islands/island';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { Section } from '@/components/layout/section';
import { WithRail } from '@/components/layout/with-rail';
import { OfferingLinks } from '@/components/offering/offering-links';
import { OFFERINGS } from '@/components/texts';
import type { Framed } from '@/lib/pages/frame';
import type { OfferingsModel } from '@/lib/pages/offerings';
import { COUNTS } from '@/lib/pages/texts';
import { SECTIONS } from '@/lib/site/texts';

/** The directory of offerings, from A to Z and by topic. */
export function OfferingsPage({ frame, trail, count, columns, taxonomies }: Framed<OfferingsModel>) {
  return (
    <Page frame={frame}>
      <Breadcrumbs {...trail} />
      <PageHeading title={SECTIONS.offerings}>
        <p>{OFFERINGS.lead(count)}</p>
      </PageHeading>
      {count > 0 ? (
        <WithRail rail={<ByTopic taxonomies={taxonomies} />}>
          <Island
            name="directory-filter"
            props={OFFERINGS.nouns}
            slots={{
              list: (
                <LetterColumns
                  columns={columns}
                  entries={(offerings) => <OfferingLinks offerings={offerings} isDense />}
                  {...(taxonomies.length > 0 ? { last: { id: 'by-topic', label: OFFERINGS.byTopic } } : {})}
                />
              ),
            }}
          />
        </WithRail>
      ) : null}
    </Page>
  );
}

/**
 * The offerings by topic, each topic folded: an offering is listed once for each of its topics. On a phone the whole
 * section is folded as well.
 */
function ByTopic({ taxonomies }: Pick<OfferingsModel, 'taxonomies'>) {
  if (taxonomies.length === 0) return null;
  const count = taxonomies.reduce((sum, { topics }) => sum + topics.length, 0);
  return (
    <Section id="by-topic" title={OFFERINGS.byTopic} className="no-print min-w-0">
      <details className="drawer wide-open">
        <summary className="flex min-h-11 items-center border-b border-rule font-semibold text-hue">
          {COUNTS.topic(count)}
        </summary>
        {taxonomies.map(({ label, hue, topics }) => (
          <div key={label} data-hue={hue} className="pb-3">
            {taxonomies.length > 1 ? (
              <h3 className="pt-4 pb-1 text-label font-bold uppercase text-hue">{label}</h3>
            ) : null}
            {topics.map((topic) => (
              <FoldedTopic key={topic.slug} {...topic} />
            ))}
          </div>
        ))}
      </details>
    </Section>
  );
}

function FoldedTopic({ slug, label, hue, offerings }: OfferingsModel['taxonomies'][number]['topics'][number]) {
  return (
    <details data-hue={hue} className="drawer border-b border-rule">
      <summary className="flex min-h-10 items-center gap-3 py-1.5 text-meta">
        <span className="min-w-0 flex-1 font-semibold text-hue [overflow-wrap:anywhere]">{label}</span>
        <span className="whitespace-nowrap text-soft tabular-nums">{COUNTS.offering(offerings.length)}</span>
      </summary>
      {/* The id is inside the details element: browsers open one that contains the target of a link. */}
      <div className="pb-3 pl-4">
        <OfferingLinks offerings={offerings} id={`topic-${slug}`} isDense />
      </div>
    </details>
  );
}
