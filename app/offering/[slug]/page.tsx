import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OfferingPage } from '@/components/offering/offering-page';
import { offeringPath } from '@/lib/config/paths';
import { getLibrary } from '@/lib/library/get-library';
import { paginate } from '@/lib/library/queries';
import { pageMetadata } from '@/lib/seo/page-metadata';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateStaticParams() {
  const { offerings } = await getLibrary();
  return [...offerings.keys()].map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { offering } = await load(params);
  const description =
    offering.description || `Curated articles that concern ${offering.label}, its topics and similar offerings.`;
  return pageMetadata({ title: offering.label, description, path: offeringPath(offering.slug) });
}

export default async function FirstOfferingPage({ params }: Props) {
  return <OfferingPage {...(await load(params))} />;
}

async function load(params: Props['params']) {
  const library = await getLibrary();
  const offering = library.offerings.get(decodeURIComponent((await params).slug));
  const page = offering && paginate(offering.articles, 1);
  if (!offering || !page) notFound();
  return { library, offering, page };
}
