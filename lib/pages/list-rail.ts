import type { Article } from '@/lib/article/article';
import type { HueName } from '@/lib/config/palette';
import { authorPath, sourcePath, TOPICS_PATH, topicPath } from '@/lib/config/paths';
import type { Library } from '@/lib/library/library';
import { strongestTopics } from '@/lib/library/queries';
import { countListFacets, countNames } from '@/lib/pages/list-facets';
import { countedTopic } from '@/lib/pages/shapes';
import type { Facet, FacetKind, Facets, FacetValue, SearchRequest } from '@/lib/search/search-answer';

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

/** How many topics and sources stand beside the list of everything. */
const STRONGEST = 10;

/** The first and the last day of a list that runs newest first; none for an empty one. */
export function spanFacts(articles: readonly Article[]): readonly Fact[] {
  const [newest, oldest] = [articles[0], articles.at(-1)];
  if (!newest || !oldest) return [];
  if (newest === oldest) return [{ label: 'Published', day: newest.date.day }];
  return [
    { label: 'Latest article', day: newest.date.day },
    { label: 'First article', day: oldest.date.day },
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
  const facets = countListFacets(library, articles, countNames(articles));
  const facts = kinds.flatMap((kind) =>
    kind === 'year' ? [] : [{ label: TITLES[kind], count: sizeOf(facets[kind]) }],
  );
  return articles.length > library.site.pageSize
    ? { facts, narrowing: { request, kinds, facets }, groups: [] }
    : { facts, narrowing: null, groups: kinds.flatMap((kind) => groupOf(library, kind, facets[kind])) };
}

/** The strongest topics and sources of the archive. */
export function strongestGroups(library: Library): readonly LinkGroup[] {
  const topics = strongestTopics(library, STRONGEST).map((topic) => {
    const { slug, ...shown } = countedTopic(library, topic);
    return { href: topicPath(slug), ...shown };
  });
  const sources = [...library.sources.values()]
    .sort((a, b) => b.articles.length - a.articles.length || (a.domain < b.domain ? -1 : 1))
    .slice(0, STRONGEST)
    .map(({ domain, name, articles }) => ({ href: sourcePath(domain), label: name, count: articles.length }));
  return [
    linkGroup('topics', 'Topics', topics, { label: 'All topics', href: TOPICS_PATH }),
    linkGroup('sources', 'Sources', sources),
  ].flat();
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

const TITLES = { topic: 'Topics', source: 'Sources', author: 'Authors' } as const;

function sizeOf({ values, more }: Facet): number {
  return values.length + more;
}

function groupOf(library: Library, kind: FacetKind, { values }: Facet): readonly LinkGroup[] {
  if (kind === 'year') return [];
  const links = values.flatMap((value) => linkTo(library, kind, value) ?? []);
  return linkGroup(`of-${kind}`, TITLES[kind], links);
}

/** The way to the list of a topic, a source or an author; null for a source without a page. */
function linkTo(library: Library, kind: keyof typeof TITLES, { key }: FacetValue): GroupLink | null {
  const { topics, sources, authors } = library;
  if (kind === 'topic') {
    const topic = topics.get(key);
    if (!topic) return null;
    const { slug, ...shown } = countedTopic(library, topic);
    return { href: topicPath(slug), ...shown };
  }
  const named = (kind === 'source' ? sources : authors).get(key);
  if (!named) return null;
  const href = kind === 'source' ? sourcePath(key) : authorPath(key);
  return { href, label: named.name, count: named.articles.length };
}
