import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListingPage } from '@/components/article/listing-page';
import { numberedPath, sourcePath } from '@/lib/config/paths';
import { getLibrary } from '@/lib/library/get-library';
import { laterPages, paginate } from '@/lib/library/queries';
import { pageMetadata } from '@/lib/seo/page-metadata';

interface Props {
  params: Promise<{ domain: string; page: string }>;
}

export async function generateStaticParams() {
  const { sources } = await getLibrary();
  return [...sources.values()].flatMap(({ domain, articles }) =>
    laterPages(articles.length).map((page) => ({ domain, page })),
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, base, page } = await load(params);
  const description = `Curated articles first published by ${title}, page ${page.number} of ${page.of}.`;
  return pageMetadata({ title: `${title}, page ${page.number}`, description, path: numberedPath(base, page.number) });
}

export default async function LaterSourcePage({ params }: Props) {
  return <ListingPage {...(await load(params))} kind="Publisher" />;
}

async function load(params: Props['params']) {
  const library = await getLibrary();
  const { domain, page: number } = await params;
  const source = library.sources.get(decodeURIComponent(domain));
  const page = source && paginate(source.articles, Number(number));
  if (!source || !page) notFound();
  return { library, page, title: source.name, base: sourcePath(source.domain) };
}
