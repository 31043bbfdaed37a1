import type { Article } from '@/lib/article/article';
import type { Library } from '@/lib/library/library';
import type { ListRail } from '@/lib/pages/list-rail';
import type { NumberedPage } from '@/lib/pages/numbered';
import { listMeta, type PageMeta } from '@/lib/pages/page-meta';
import { type Listing, listing } from '@/lib/pages/shapes';
import { type Crumb, listCrumbs, type Trail, trailOf } from '@/lib/pages/structured-data';

/** A list of articles with something in common: an author, a source, or just the archive. */
export interface ListModel {
  readonly meta: PageMeta;
  readonly trail: Trail;
  /** The word above the title; null on the list of everything. */
  readonly label: string | null;
  readonly title: string;
  readonly list: Listing;
  readonly rail: ListRail;
}

interface Heading {
  readonly title: string;
  readonly label: string | null;
  /** For search engines. */
  readonly description: string;
  /** Address of the first page. */
  readonly base: string;
}

/**
 * The model of one numbered page.
 *
 * @param above the pages between the front page and the list
 */
export function listModel(
  library: Library,
  heading: Heading,
  page: NumberedPage<Article>,
  rail: ListRail,
  above: readonly Crumb[] = [],
): ListModel {
  const { title, label, description, base } = heading;
  return {
    meta: listMeta({ title, description, path: base }, page),
    trail: trailOf(library, ...above, ...listCrumbs(title, base, page.number)),
    label,
    title,
    list: listing(library, base, page),
    rail,
  };
}
