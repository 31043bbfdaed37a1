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

/** What Next gives a route: the segments below it, percent-encoded. */
interface Props {
  readonly params: Promise<{ address?: string[] }>;
}

/** What a route file exports: the pages that the page table has at `path` and, for a catch-all route, below it. */
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

/** The same for the pages of `content/pages`, whose addresses follow from where their files lie. */
export function housePageRoute() {
  return {
    ...pageRoute(''),
    generateStaticParams: async () =>
      [...(await getLibrary()).pages.keys()].map((path) => ({ address: path.split('/').slice(1) })),
  };
}

/** A server needs each model twice, for fingerprint and page, so recent ones are kept; a preview would show old ones. */
const findPage = runMode() === 'serve' ? recentPageAt : pageAt;

/** A page, with the mark by which the page store recognises it. */
function MarkedPage({ page }: { page: Page }) {
  return (
    <>
      <PageMark path={page.path} model={page.model()} />
      <PageView page={page} />
    </>
  );
}

/** The page at an address; calls notFound() where there is none. Its model is built once per request. */
export const loadPage = cache(async (address: string): Promise<Page> => {
  const page = findPage(await currentLibrary(), address) ?? notFound();
  await page.prepare();
  return page;
});

export function metadataOf(page: Page): Metadata {
  const { meta, frame } = page.model();
  return pageMetadata(meta, frame);
}

/** The pages that a build renders ahead; a server renders the others at their first visit. */
async function prerendered(path: string): Promise<{ address: string[] }[]> {
  return prerenderedPaths(await getLibrary(), env().PRERENDER)
    .filter((found) => found === path || found.startsWith(`${path}/`))
    .map((found) => ({ address: found.slice(path.length).split('/').slice(1) }));
}
