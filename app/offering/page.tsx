import type { Metadata } from 'next';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { SectionHeading } from '@/components/layout/section-heading';
import { OfferingLinks } from '@/components/offering/offering-links';
import { getLibrary } from '@/lib/library/get-library';
import { offeringsByLetter, offeringsByTopic } from '@/lib/library/queries';
import { pageMetadata } from '@/lib/seo/page-metadata';
import { hueOf } from '@/lib/topic/taxonomy-hue';

export function generateMetadata(): Metadata {
  const description =
    'The directory of products, services, apps and data sets that our articles concern, from A to Z and by topic.';
  return pageMetadata({ title: 'Offerings', description, path: '/offering' });
}

export default async function OfferingsPage() {
  const library = await getLibrary();
  const letters = offeringsByLetter(library);
  const topics = offeringsByTopic(library);
  return (
    <Page>
      <Breadcrumbs crumbs={[{ label: 'Offerings', href: '/offering' }]} />
      <PageHeading title="Offerings">
        <p>Products, services, apps and data sets that our articles concern, with the number of articles on each.</p>
      </PageHeading>
      {letters.length === 0 ? <p>No article names an offering yet.</p> : null}
      {letters.length > 0 ? (
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
      ) : null}
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
            {topics.map(({ slug, label, taxonomy, offerings }) => (
              <section key={slug} data-hue={hueOf(taxonomy)} aria-labelledby={`topic-${slug}`}>
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
