import { DirectoryIndex } from '@/components/directory/directory-index';
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
export function OfferingsPage({ frame, trail, count, columns, taxonomies }: Framed<OfferingsModel>) {
  return (
    <Page frame={frame}>
      <Breadcrumbs {...trail} />
      <PageHeading title="Offerings">
        <p>
          {count > 0
            ? `${countOf(count, 'offering')}: products, services, apps and data sets that our articles concern.`
            : 'Products, services, apps and data sets that our articles concern: none names one yet.'}
        </p>
      </PageHeading>
      {count > 0 ? (
        <WithRail rail={<ByTopic taxonomies={taxonomies} />}>
          <Island
            name="directory-filter"
            props={{ noun: 'offering', nouns: 'offerings' }}
            slots={{ list: <Letters columns={columns} hasTopics={taxonomies.length > 0} /> }}
          />
        </WithRail>
      ) : null}
    </Page>
  );
}

/**
 * Two columns that are filled here, not by the browser: it would fill them anew with every piece of the page that arrives.
 * Each letter stands in the margin of its names, so that it takes no line of its own.
 */
function Letters({ columns, hasTopics }: Pick<OfferingsModel, 'columns'> & { hasTopics: boolean }) {
  const letters = columns.flat().map(({ letter, id }) => ({ id, label: letter }));
  const topics = hasTopics ? [{ id: 'by-topic', label: 'By topic' }] : [];
  return (
    <>
      <DirectoryIndex ways={letters.length > 1 ? [...letters, ...topics] : []} />
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] gap-x-10">
        {columns.map((column) => (
          <div key={column[0]?.id} className="min-w-0">
            {column.map(({ letter, id, offerings }) => (
              <section
                key={id}
                aria-labelledby={id}
                data-group={id}
                className="grid grid-cols-[2.25rem_minmax(0,1fr)] border-b border-rule py-2"
              >
                <h2 id={id} className="font-serif text-title font-semibold leading-9 text-hue">
                  {letter}
                </h2>
                <OfferingLinks offerings={offerings} isDense />
              </section>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

/**
 * The same by topic, each topic folded: an offering stands here as often as it has topics. On a phone all of them are
 * folded together once more.
 */
function ByTopic({ taxonomies }: Pick<OfferingsModel, 'taxonomies'>) {
  if (taxonomies.length === 0) return null;
  const count = taxonomies.reduce((sum, { topics }) => sum + topics.length, 0);
  return (
    <section aria-labelledby="by-topic" className="no-print min-w-0">
      <SectionHeading id="by-topic">By topic</SectionHeading>
      <details className="drawer wide-open">
        <summary className="flex min-h-11 items-center border-b border-rule font-semibold text-hue">
          {countOf(count, 'topic')}
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
    </section>
  );
}

function FoldedTopic({ slug, label, hue, offerings }: OfferingsModel['taxonomies'][number]['topics'][number]) {
  return (
    <details data-hue={hue} className="drawer border-b border-rule">
      <summary className="flex min-h-10 items-center gap-3 py-1.5 text-meta">
        <span className="min-w-0 flex-1 font-semibold text-hue [overflow-wrap:anywhere]">{label}</span>
        <span className="whitespace-nowrap text-soft tabular-nums">{countOf(offerings.length, 'offering')}</span>
      </summary>
      {/* The address is within, because a browser then opens what it leads into. */}
      <div className="pb-3 pl-4">
        <OfferingLinks offerings={offerings} id={`topic-${slug}`} isDense />
      </div>
    </details>
  );
}
