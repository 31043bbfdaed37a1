import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListingPage } from '@/components/article/listing-page';
import { authorPath } from '@/lib/config/paths';
import { getLibrary } from '@/lib/library/get-library';
import { listed, listingPage, listingSegments } from '@/lib/library/listing';
import { prerendered } from '@/lib/library/prerendered';
import { listingMetadata } from '@/lib/seo/page-metadata';

interface Props {
  params: Promise<{ slug: string; numbered?: string[] }>;
}

export const generateStaticParams = prerendered(({ authors }) =>
  [...authors.values()].flatMap(({ slug, articles }) =>
    listingSegments(articles.length).map((numbered) => ({ slug, numbered })),
  ),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, base, page } = await load(params);
  return listingMetadata({ title, description: `Curated articles by ${title}, newest first.`, path: base }, page);
}

export default async function AuthorRoute({ params }: Props) {
  return <ListingPage {...(await load(params))} kind="Author" />;
}

async function load(params: Props['params']) {
  const { slug, numbered } = await params;
  const library = await getLibrary();
  const author = library.authors.get(decodeURIComponent(slug));
  const page = author && listingPage(author.articles, numbered);
  if (!author || !page) notFound();
  return { page: listed(library, page), title: author.name, base: authorPath(author.slug) };
}
