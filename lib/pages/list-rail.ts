import type { Article } from '@/lib/article/article';
import {
  FACETS,
  type FacetKind,
  facetPath,
  isNameKind,
  NAME_KINDS,
  type NameKind,
  namesOf,
} from '@/lib/article/facets';
import type { HueName } from '@/lib/config/palette';
import type { FacetGroup, Library } from '@/lib/library/library';
import { groupsOf, strongest } from '@/lib/library/queries';
import { countListFacets } from '@/lib/pages/list-facets';
import { FACET_LISTS, FACTS } from '@/lib/pages/texts';
import type { Facet, Facets, SearchRequest } from '@/lib/search/search-answer';
import { hueOf } from '@/lib/topic/topic-hue';

/** The side of a list: its figures, facets that narrow it, links to other lists. */
export interface ListRail {
  readonly facts: readonly Fact[];
  /** Null if the list fits on one page, and for the list of everything. */
  readonly narrowing: Narrowing | null;
  readonly groups: readonly LinkGroup[];
}

/** A figure: a number of things, or a day (`YYYY-MM-DD`). */
export type Fact = { readonly label: string } & ({ readonly count: number } | { readonly day: string });

/** The search whose answer is the list, and the facets that narrow it. */
export interface Narrowing {
  readonly request: SearchRequest;
  readonly kinds: readonly FacetKind[];
  readonly facets: Facets;
}

/** Links to lists of one kind. */
export interface LinkGroup {
  /** The section's id on the page. */
  readonly id: string;
  readonly title: string;
  /** Link to all of them. */
  readonly more: { readonly label: string; readonly href: string } | null;
  /** Whether the links are years or months. */
  readonly isOfTime: boolean;
  readonly links: readonly GroupLink[];
}

export interface GroupLink {
  readonly label: string;
  readonly href: string;
  /** Number of articles in the list to which it leads. */
  readonly count: number;
  readonly hue?: HueName;
  /** Whether it leads to the list that is shown. */
  readonly current?: boolean;
}

/** Values of each facet at the side of the list of everything. */
const STRONGEST = 10;

/** The first and the last day of a list that runs newest first; none for an empty one. */
export function spanFacts(articles: readonly Article[]): readonly Fact[] {
  const [newest, oldest] = [articles[0], articles.at(-1)];
  if (!newest || !oldest) return [];
  if (newest === oldest) return [{ label: FACTS.only, day: newest.date.day }];
  return [
    { label: FACTS.latest, day: newest.date.day },
    { label: FACTS.first, day: oldest.date.day },
  ];
}

/** A list that is the answer to a search. */
export interface SearchedList {
  readonly articles: readonly Article[];
  readonly request: SearchRequest;
  /** Facets that can narrow the list: not authors for an author's. */
  readonly kinds: readonly FacetKind[];
}

/**
 * The rail of such a list. Facets of its search narrow a list of several pages; a list on one page links to the sources,
 * topics and so on of its articles instead.
 */
export function searchedRail(library: Library, { articles, request, kinds }: SearchedList): ListRail {
  const facets = countListFacets(library, articles, kinds);
  const names = kinds.filter(isNameKind);
  const facts = names.flatMap((kind) => countFact(kind, sizeOf(facets[kind])));
  return articles.length > library.site.pageSize
    ? { facts, narrowing: { request, kinds, facets }, groups: [] }
    : { facts, narrowing: null, groups: names.flatMap((kind) => groupOf(library, kind, facets[kind])) };
}

/** The number of values of a facet; empty if it has none, since the site then does not use it. */
export function countFact(kind: NameKind, count: number): readonly Fact[] {
  return count === 0 ? [] : [{ label: FACETS[kind].many, count }];
}

/** For each facet, the values with most articles and a link to all. */
export function leadingGroups(library: Library): readonly LinkGroup[] {
  return NAME_KINDS.flatMap((kind) => {
    const { directory, hasPage } = namesOf(kind);
    const groups = [...groupsOf(library, kind)].filter(([key]) => hasPage(key));
    const links = strongest(groups, STRONGEST).map(([key, group]) => groupLink(library, kind, key, group));
    const more = { label: FACET_LISTS.all(FACETS[kind]), href: directory };
    return linkGroup(`all-${kind}`, FACETS[kind].many, links, more);
  });
}

/** @returns no group if there are no links */
function linkGroup(
  id: string,
  title: string,
  links: readonly GroupLink[],
  more: LinkGroup['more'] = null,
): readonly LinkGroup[] {
  return links.length === 0 ? [] : [{ id, title, more, isOfTime: false, links }];
}

export function timeGroup(id: string, title: string, links: readonly GroupLink[]): readonly LinkGroup[] {
  return linkGroup(id, title, links).map((group) => ({ ...group, isOfTime: true }));
}

function sizeOf({ values, more }: Facet): number {
  return values.length + more;
}

/** Links to the values of one facet, as far as they have pages. */
function groupOf(library: Library, kind: NameKind, { values }: Facet): readonly LinkGroup[] {
  const { hasPage } = namesOf(kind);
  const links = values.flatMap(({ key }) => {
    const group = groupsOf(library, kind).get(key);
    return group && hasPage(key) ? groupLink(library, kind, key, group) : [];
  });
  return linkGroup(`of-${kind}`, FACETS[kind].many, links);
}

function groupLink({ site }: Library, kind: NameKind, key: string, group: Omit<FacetGroup, 'key'>): GroupLink {
  const { label, taxonomy, articles } = group;
  const link = { label, href: facetPath(kind, key), count: articles.length };
  return taxonomy === '' ? link : { ...link, hue: hueOf(site, { slug: key, taxonomy }) };
}
