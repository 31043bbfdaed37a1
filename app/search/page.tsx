import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { currentLibrary } from '@/app/current-library';
import { metadataOf } from '@/app/page-route';
import { PageView } from '@/app/page-views';
import { SEARCH_PATH } from '@/lib/config/paths';
import { type Page, pageAt } from '@/lib/pages/page-table';
import { isAsking, parseSearchAddress, withParams } from '@/lib/search/search-address';
import { prepareSearch } from '@/lib/search/search-library';

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return metadataOf(await load(props));
}

export default async function SearchRoute(props: Props) {
  return <PageView page={await load(props)} />;
}

/** The query decides what the page shows, so this is the one route that is rendered at each request. */
async function load({ searchParams }: Props): Promise<Page> {
  const params = new URLSearchParams();
  for (const [name, values] of Object.entries(await searchParams))
    for (const value of [values ?? []].flat()) params.append(name, value);
  return searchPage(params.toString());
}

/** The page for a query, once per request. The search engine must be ready before the model is built. */
const searchPage = cache(async (query: string): Promise<Page> => {
  const params = new URLSearchParams(query);
  const library = await currentLibrary();
  if (isAsking(parseSearchAddress(params).request)) await prepareSearch(library);
  return pageAt(library, withParams(SEARCH_PATH, params)) ?? notFound();
});
