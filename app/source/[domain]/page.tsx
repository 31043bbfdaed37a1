import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListingPage } from '@/components/article/listing-page';
import { sourcePath } from '@/lib/config/paths';
import { getLibrary } from '@/lib/library/get-library';
import { paginate } from '@/lib/library/queries';
import { pageMetadata } from '@/lib/seo/page-metadata';

interface Props {
  params: Promise<{ domain: string }>;
}

export async function generateStaticParams() {
  const { sources } = await getLibrary();
  return [...sources.keys()].map((domain) => ({ domain }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, base } = await load(params);
  return pageMetadata({
    title,
    description: `Curated articles first published by ${title}, newest first.`,
    path: base,
  });
}

export default async function FirstSourcePage({ params }: Props) {
  return <ListingPage {...(await load(params))} kind="Publisher" />;
}

async function load(params: Props['params']) {
  const library = await getLibrary();
  const source = library.sources.get(decodeURIComponent((await params).domain));
  const page = source && paginate(source.articles, 1);
  if (!source || !page) notFound();
  return { library, page, title: source.name, base: sourcePath(source.domain) };
}
