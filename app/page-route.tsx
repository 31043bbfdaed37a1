import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { currentLibrary } from '@/app/current-library';
import { PageMark } from '@/app/page-mark';
import { PageView } from '@/app/page-views';
import { env, runMode } from '@/lib/config/env';
import { type Page, pageAt, prerenderedPaths } from '@/lib/pages/page-table';
import { getLibrary } from '@/lib/process/get-library';
import { pageMetadata } from '@/lib/seo/page-metadata';
import { recentPageAt } from '@/lib/serving/recent-pages';

/** What Next gives a route: the segments below it, percent-encoded, and the query. */
interface Props {
  readonly params: Promise<{ address?: string[] }>;
}

/** Everything a route exports to show the pages of the table at `path` and, where it takes segments, below it. */
export function pageRoute(path: string) {
  const load = async ({ params }: Props): Promise<Page> => {
    const { address = [] } = await params;
    return loadPage([path, ...address].join('/'));
  };
  return {
    generateStaticParams: () => prerendered(path),
    generateMetadata: async (props: Props) => metadataOf(await load(props)),
    render: async (props: Props) => <MarkedPage page={await load(props)} />,
  };
}

/** The same for the house's own pages, of which each has the address that the place of its file makes. */
export function housePageRoute() {
  return {
    ...pageRoute(''),
    generateStaticParams: async () =>
      runMode() === 'preview'
        ? []
        : [...(await getLibrary()).pages.keys()].map((path) => ({ address: path.split('/').slice(1) })),
  };
}

/** A server asks for a page's fingerprint before it renders it. A preview must not hold models that older code made. */
const findPage = runMode() === 'serve' ? recentPageAt : pageAt;

/** A page with what it says to whoever keeps it. */
function MarkedPage({ page }: { page: Page }) {
  return (
    <>
      <PageMark path={page.path} model={page.model()} />
      <PageView page={page} />
    </>
  );
}

/** The page at an address, its model made once for all that a request asks of it; ends in the 404 where there is none. */
export const loadPage = cache(async (address: string): Promise<Page> => {
  return findPage(await currentLibrary(), address) ?? notFound();
});

export function metadataOf(page: Page): Metadata {
  const { meta, frame } = page.model();
  return pageMetadata(meta, frame);
}

/**
 * The pages that a build makes; a server makes every other one at its first visit. A preview makes each when it is asked
 * for, so it gets an empty list: Next would ask for the list at every request, in a process of its own that would read
 * the whole folder to answer.
 */
async function prerendered(path: string): Promise<{ address: string[] }[]> {
  if (runMode() === 'preview') return [];
  return prerenderedPaths(await getLibrary(), env().PRERENDER)
    .filter((found) => found === path || found.startsWith(`${path}/`))
    .map((found) => ({ address: found.slice(path.length).split('/').slice(1) }));
}
