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

/** What stands beside a list: what it is in figures, what narrows it, ways to other lists. */
export interface ListRail {
  readonly facts: readonly Fact[];
  /** Null where the list fits on one page, and for the list of everything. */
  readonly narrowing: Narrowing | null;
  readonly groups: readonly LinkGroup[];
}

/** A figure: a number of things, or a day (`YYYY-MM-DD`). */
export type Fact = { readonly label: string } & ({ readonly count: number } | { readonly day: string });

/** The search whose answer the list is, and what that can be narrowed by. */
export interface Narrowing {
  readonly request: SearchRequest;
  readonly kinds: readonly FacetKind[];
  readonly facets: Facets;
}

/** Ways to lists of one kind. */
export interface LinkGroup {
  /** For the section's address on the page. */
  readonly id: string;
  readonly title: string;
  /** The way to all of them. */
  readonly more: { readonly label: string; readonly href: string } | null;
  /** Whether they are years or months. */
  readonly isOfTime: boolean;
  readonly links: readonly GroupLink[];
}

export interface GroupLink {
  readonly label: string;
  readonly href: string;
  /** How many articles the list has to which it leads. */
  readonly count: number;
  readonly hue?: HueName;
  /** Whether it leads to the list that is shown. */
  readonly current?: boolean;
}

/** How many values of each facet stand beside the list of everything. */
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
  /** Facets that say something of the list: an author's is not narrowed by authors. */
  readonly kinds: readonly FacetKind[];
}

/**
 * The rail of such a list. A list of several pages is narrowed by the facets of its search; one that a reader sees whole
 * leads on to what its articles name.
 */
export function searchedRail(library: Library, { articles, request, kinds }: SearchedList): ListRail {
  const facets = countListFacets(library, articles, kinds);
  const names = kinds.filter(isNameKind);
  const facts = names.flatMap((kind) => countFact(kind, sizeOf(facets[kind])));
  return articles.length > library.site.pageSize
    ? { facts, narrowing: { request, kinds, facets }, groups: [] }
    : { facts, narrowing: null, groups: names.flatMap((kind) => groupOf(library, kind, facets[kind])) };
}

/** How many values of a facet there are; nothing where there are none, which says that the site has no use for it. */
export function countFact(kind: NameKind, count: number): readonly Fact[] {
  return count === 0 ? [] : [{ label: FACETS[kind].many, count }];
}

/** For each facet the values with most articles, and the way to all of them. */
export function leadingGroups(library: Library): readonly LinkGroup[] {
  return NAME_KINDS.flatMap((kind) => {
    const { directory, hasPage } = namesOf(kind);
    const groups = [...groupsOf(library, kind)].filter(([key]) => hasPage(key));
    const links = strongest(groups, STRONGEST).map(([key, group]) => groupLink(library, kind, key, group));
    const more = { label: FACET_LISTS.all(FACETS[kind]), href: directory };
    return linkGroup(`all-${kind}`, FACETS[kind].many, links, more);
  });
}

/** A group of links; none where there is nothing in it. */
function linkGroup(
  id: string,
  title: string,
  links: readonly GroupLink[],
  more: LinkGroup['more'] = null,
): readonly LinkGroup[] {
  return links.length === 0 ? [] : [{ id, title, more, isOfTime: false, links }];
}

/** Years or months as a group. */
export function timeGroup(id: string, title: string, links: readonly GroupLink[]): readonly LinkGroup[] {
  return linkGroup(id, title, links).map((group) => ({ ...group, isOfTime: true }));
}

function sizeOf({ values, more }: Facet): number {
  return values.length + more;
}

/** The ways to what a list names of one facet, as far as it has pages. */
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
