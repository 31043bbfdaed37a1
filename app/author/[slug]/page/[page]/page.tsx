import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListingPage } from '@/components/article/listing-page';
import { authorPath, numberedPath } from '@/lib/config/paths';
import { getLibrary } from '@/lib/library/get-library';
import { laterPages, paginate } from '@/lib/library/queries';
import { pageMetadata } from '@/lib/seo/page-metadata';

interface Props {
  params: Promise<{ slug: string; page: string }>;
}

export async function generateStaticParams() {
  const { authors } = await getLibrary();
  return [...authors.values()].flatMap(({ slug, articles }) =>
    laterPages(articles.length).map((page) => ({ slug, page })),
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, base, page } = await load(params);
  const description = `Curated articles by ${title}, page ${page.number} of ${page.of}.`;
  return pageMetadata({ title: `${title}, page ${page.number}`, description, path: numberedPath(base, page.number) });
}

export default async function LaterAuthorPage({ params }: Props) {
  return <ListingPage {...(await load(params))} kind="Author" />;
}

async function load(params: Props['params']) {
  const library = await getLibrary();
  const { slug, page: number } = await params;
  const author = library.authors.get(decodeURIComponent(slug));
  const page = author && paginate(author.articles, Number(number));
  if (!author || !page) notFound();
  return { library, page, title: author.name, base: authorPath(author.slug) };
}
