import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListingPage } from '@/components/article/listing-page';
import { getLibrary } from '@/lib/library/get-library';
import { listed } from '@/lib/library/listing';
import { prerendered } from '@/lib/library/prerendered';
import { laterPages, paginate } from '@/lib/library/queries';
import { listingMetadata } from '@/lib/seo/page-metadata';

interface Props {
  params: Promise<{ page: string }>;
}

export const generateStaticParams = prerendered(({ articles }) =>
  laterPages(articles.length).map((page) => ({ page })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await load(params);
  return listingMetadata({ title: 'News', description: 'All curated articles, newest first.', path: '/news' }, page);
}

export default async function LaterNewsPage({ params }: Props) {
  return <ListingPage {...(await load(params))} title="News" base="/news" />;
}

async function load(params: Props['params']) {
  const library = await getLibrary();
  const page = paginate(library.articles, Number((await params).page));
  if (!page) notFound();
  return { page: listed(library, page) };
}
