import { LISTED_KINDS } from '@/lib/article/facets';
import { canonicalPath } from '@/lib/config/paths';
import type { Library } from '@/lib/library/library';
import { archive } from '@/lib/pages/archive';
import { article } from '@/lib/pages/article';
import { directoryKind, facetListKind } from '@/lib/pages/facet-pages';
import { front } from '@/lib/pages/front';
import { housePage } from '@/lib/pages/house-page';
import { news } from '@/lib/pages/news';
import { offering } from '@/lib/pages/offering';
import { offerings } from '@/lib/pages/offerings';
import type { PageSource } from '@/lib/pages/page-kind';
import { linkResolver } from '@/lib/pages/resolve-link';
import { search } from '@/lib/pages/search';
import { type PagesOf, tableOf } from '@/lib/pages/table-of';
import { topic } from '@/lib/pages/topic';
import { topics } from '@/lib/pages/topics';

/**
 * Every kind of page, and so every page: nothing else knows which exist. If several kinds fit an address, the first that
 * finds a page has it.
 */
const KINDS = [
  front,
  news,
  article,
  archive,
  topics,
  topic,
  offerings,
  offering,
  ...LISTED_KINDS.flatMap((kind) => [facetListKind(kind), directoryKind(kind)]),
  search,
  housePage,
] as const;

export type Page = PagesOf<(typeof KINDS)[number]>;

/** The model of each kind of page, by the kind's name. */
export type Models = { readonly [P in Page as P['kind']]: ReturnType<P['model']> };

export const { pageAt, hasPage, leadsSomewhere, entriesOf, isSectionAddress, isReserved, isTaken, ownAddress } =
  tableOf(KINDS);

/**
 * The paths of the pages that most readers visit: the first page of every list, every other page, and the newest articles.
 *
 * @param articles number of articles
 * @returns canonical paths
 */
export function prerenderedPaths(pages: PageSource, articles: number): readonly string[] {
  return KINDS.flatMap((kind) => {
    const firsts = kind.entries(pages).filter(({ number }) => number === 1);
    return firsts.slice(0, kind === article ? articles : firsts.length).map(({ path }) => canonicalPath(path));
  });
}

/**
 * The first page of every kind that has any.
 *
 * @returns paths as links spell them
 */
export function samplePages(pages: PageSource): readonly { readonly kind: Page['kind']; readonly path: string }[] {
  return KINDS.flatMap((kind) =>
    kind
      .entries(pages)
      .slice(0, 1)
      .map(({ path }) => ({ kind: kind.name, path })),
  );
}

/** {@link linkResolver} for bodies that are shown outside their page. */
export function linksWithin(library: Library, base: string | null) {
  return linkResolver((path) => leadsSomewhere(library, path), base);
}
