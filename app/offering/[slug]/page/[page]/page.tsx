import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OfferingPage } from '@/components/offering/offering-page';
import { numberedPath, offeringPath } from '@/lib/config/paths';
import { getLibrary } from '@/lib/library/get-library';
import { laterPages, paginate } from '@/lib/library/queries';
import { pageMetadata } from '@/lib/seo/page-metadata';

interface Props {
  params: Promise<{ slug: string; page: string }>;
}

export async function generateStaticParams() {
  const { offerings } = await getLibrary();
  return [...offerings.values()].flatMap(({ slug, articles }) =>
    laterPages(articles.length).map((page) => ({ slug, page })),
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { offering, page } = await load(params);
  const description = `Curated articles that concern ${offering.label}, page ${page.number} of ${page.of}.`;
  const path = numberedPath(offeringPath(offering.slug), page.number);
  return pageMetadata({ title: `${offering.label}, page ${page.number}`, description, path });
}

export default async function LaterOfferingPage({ params }: Props) {
  return <OfferingPage {...(await load(params))} />;
}

async function load(params: Props['params']) {
  const library = await getLibrary();
  const { slug, page: number } = await params;
  const offering = library.offerings.get(decodeURIComponent(slug));
  const page = offering && paginate(offering.articles, Number(number));
  if (!offering || !page) notFound();
  return { library, offering, page };
}
