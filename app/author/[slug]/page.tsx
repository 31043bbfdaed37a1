import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListingPage } from '@/components/article/listing-page';
import { authorPath } from '@/lib/config/paths';
import { getLibrary } from '@/lib/library/get-library';
import { paginate } from '@/lib/library/queries';
import { pageMetadata } from '@/lib/seo/page-metadata';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateStaticParams() {
  const { authors } = await getLibrary();
  return [...authors.keys()].map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, base } = await load(params);
  return pageMetadata({ title, description: `Curated articles by ${title}, newest first.`, path: base });
}

export default async function FirstAuthorPage({ params }: Props) {
  return <ListingPage {...(await load(params))} kind="Author" />;
}

async function load(params: Props['params']) {
  const library = await getLibrary();
  const author = library.authors.get(decodeURIComponent((await params).slug));
  const page = author && paginate(author.articles, 1);
  if (!author || !page) notFound();
  return { library, page, title: author.name, base: authorPath(author.slug) };
}
