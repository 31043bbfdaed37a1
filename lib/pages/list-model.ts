import type { Article } from '@/lib/article/article';
import type { Library } from '@/lib/library/library';
import type { NumberedPage } from '@/lib/pages/numbered';
import { listMeta, type PageMeta } from '@/lib/pages/page-meta';
import { type Listing, listing } from '@/lib/pages/shapes';
import { listCrumbs, type Trail, trailOf } from '@/lib/pages/structured-data';

/** A page that lists articles which share something: an author, a publisher, or just the archive. */
export interface ListModel {
  readonly meta: PageMeta;
  readonly trail: Trail;
  /** The word above the title; null on the list of everything. */
  readonly label: string | null;
  readonly title: string;
  readonly list: Listing;
  /** The lists that it is made of; null where it is not parted. */
  readonly parts: ListParts | null;
}

/** Lists that together make a longer one, such as its years. */
export interface ListParts {
  readonly title: string;
  readonly links: readonly {
    readonly label: string;
    readonly href: string;
    /** How many articles it lists. */
    readonly count: number;
  }[];
}

interface Heading {
  readonly title: string;
  readonly label: string | null;
  /** For search engines. */
  readonly description: string;
  /** Address of the first page. */
  readonly base: string;
}

/** The model of one numbered page of such a list. */
export function listModel(
  library: Library,
  heading: Heading,
  page: NumberedPage<Article>,
  parts: ListParts | null = null,
): ListModel {
  const { title, label, description, base } = heading;
  return {
    meta: listMeta({ title, description, path: base }, page),
    trail: trailOf(library, ...listCrumbs(title, base, page.number)),
    label,
    title,
    list: listing(library, base, page),
    parts,
  };
}
