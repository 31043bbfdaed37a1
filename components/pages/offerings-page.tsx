import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { SectionHeading } from '@/components/layout/section-heading';
import { OfferingLinks } from '@/components/offering/offering-links';
import type { Framed } from '@/lib/pages/frame';
import type { OfferingsModel } from '@/lib/pages/offerings';

/** The directory of offerings, from A to Z and by topic. */
export function OfferingsPage({ frame, trail, letters, topics }: Framed<OfferingsModel>) {
  return (
    <Page frame={frame}>
      <Breadcrumbs {...trail} />
      <PageHeading title="Offerings">
        <p>Products, services, apps and data sets that our articles concern, with the number of articles on each.</p>
      </PageHeading>
      {letters.length > 0 ? <Directory letters={letters} /> : <p>No article names an offering yet.</p>}
      <div className="flex flex-col gap-8">
        {letters.map(({ letter, id, offerings }) => (
          <section key={id} aria-labelledby={id} className="grid gap-x-6 md:grid-cols-[4rem_minmax(0,1fr)]">
            <h2 id={id} className="font-serif text-headline font-semibold text-hue">
              {letter}
            </h2>
            <OfferingLinks offerings={offerings} columns />
          </section>
        ))}
      </div>
      {topics.length > 0 ? (
        <section aria-labelledby="by-topic" className="mt-16">
          <SectionHeading id="by-topic">By topic</SectionHeading>
          <div className="mt-5 flex flex-col gap-8">
            {topics.map(({ slug, label, taxonomy, hue, offerings }) => (
              <section key={slug} data-hue={hue} aria-labelledby={`topic-${slug}`}>
                <h3 id={`topic-${slug}`} className="font-semibold text-hue">
                  {label} <span className="text-meta font-normal text-soft">{taxonomy}</span>
                </h3>
                <OfferingLinks offerings={offerings} columns />
              </section>
            ))}
          </div>
        </section>
      ) : null}
    </Page>
  );
}

function Directory({ letters }: Pick<OfferingsModel, 'letters'>) {
  return (
    <nav aria-label="Directory" className="mb-10 text-meta font-semibold">
      <ul className="flex flex-wrap gap-1">
        {letters.map(({ letter, id }) => (
          <li key={id}>
            <a href={`#${id}`} className="grid size-11 place-items-center bg-card hover:underline">
              {letter}
            </a>
          </li>
        ))}
        <li>
          <a href="#by-topic" className="grid min-h-11 place-items-center bg-card px-3 hover:underline">
            By topic
          </a>
        </li>
      </ul>
    </nav>
  );
}
