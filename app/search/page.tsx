import type { Metadata } from 'next';
import { loadPage, metadataOf } from '@/app/page-route';
import { PageView } from '@/app/page-views';
import { SEARCH_PATH } from '@/lib/config/paths';
import { withParams } from '@/lib/search/search-address';

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return metadataOf(await load(props));
}

export default async function SearchRoute(props: Props) {
  return <PageView page={await load(props)} />;
}

/** The page's address is its path and its query, so this one route is rendered for each request. */
async function load({ searchParams }: Props) {
  const params = new URLSearchParams();
  for (const [name, values] of Object.entries(await searchParams))
    for (const value of [values ?? []].flat()) params.append(name, value);
  return loadPage(withParams(SEARCH_PATH, params));
}
