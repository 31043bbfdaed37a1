import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OfferingPage } from '@/components/offering/offering-page';
import { offeringPath } from '@/lib/config/paths';
import { SIMILAR_OFFERINGS } from '@/lib/config/site';
import { getLibrary } from '@/lib/library/get-library';
import { listed, listingPage, listingSegments } from '@/lib/library/listing';
import { prerendered } from '@/lib/library/prerendered';
import { similarOfferings } from '@/lib/library/queries';
import { linkResolver } from '@/lib/library/resolve-link';
import { renderArticle } from '@/lib/markdown/render-article';
import { listingMetadata } from '@/lib/seo/page-metadata';

interface Props {
  params: Promise<{ slug: string; numbered?: string[] }>;
}

export const generateStaticParams = prerendered(({ offerings }) =>
  [...offerings.values()].flatMap(({ slug, articles }) =>
    listingSegments(articles.length).map((numbered) => ({ slug, numbered })),
  ),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { offering, page } = await load(params);
  const description =
    offering.description || `Curated articles that concern ${offering.label}, its topics and similar offerings.`;
  return listingMetadata({ title: offering.label, description, path: offeringPath(offering.slug) }, page);
}

export default async function OfferingRoute({ params }: Props) {
  return <OfferingPage {...(await load(params))} />;
}

async function load(params: Props['params']) {
  const { slug, numbered } = await params;
  const library = await getLibrary();
  const offering = library.offerings.get(decodeURIComponent(slug));
  const page = offering && listingPage(offering.articles, numbered);
  if (!offering || !page) notFound();
  const body =
    offering.body.trim() === '' ? null : renderArticle(offering.body, linkResolver(library, offering.homepage)).html;
  return {
    offering,
    body,
    similar: similarOfferings(library, offering, SIMILAR_OFFERINGS),
    page: listed(library, page),
  };
}
