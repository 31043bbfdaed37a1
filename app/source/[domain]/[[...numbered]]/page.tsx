import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListingPage } from '@/components/article/listing-page';
import { sourcePath } from '@/lib/config/paths';
import { getLibrary } from '@/lib/library/get-library';
import { listed, listingPage, listingSegments } from '@/lib/library/listing';
import { prerendered } from '@/lib/library/prerendered';
import { listingMetadata } from '@/lib/seo/page-metadata';

interface Props {
  params: Promise<{ domain: string; numbered?: string[] }>;
}

export const generateStaticParams = prerendered(({ sources }) =>
  [...sources.values()].flatMap(({ domain, articles }) =>
    listingSegments(articles.length).map((numbered) => ({ domain, numbered })),
  ),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, base, page } = await load(params);
  return listingMetadata(
    { title, description: `Curated articles first published by ${title}, newest first.`, path: base },
    page,
  );
}

export default async function SourceRoute({ params }: Props) {
  return <ListingPage {...(await load(params))} kind="Publisher" />;
}

async function load(params: Props['params']) {
  const { domain, numbered } = await params;
  const library = await getLibrary();
  const source = library.sources.get(decodeURIComponent(domain));
  const page = source && listingPage(source.articles, numbered);
  if (!source || !page) notFound();
  return { page: listed(library, page), title: source.name, base: sourcePath(source.domain) };
}
