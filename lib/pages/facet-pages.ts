import { FACETS, facetPath, kindsBeside, type ListedKind, namesOf } from '@/lib/article/facets';
import type { FacetGroup, Library } from '@/lib/library/library';
import { byLetter, inTwoColumns, type Letter } from '@/lib/pages/letters';
import { prepareListFacets } from '@/lib/pages/list-facets';
import { type ListModel, listModel } from '@/lib/pages/list-model';
import { searchedRail, spanFacts } from '@/lib/pages/list-rail';
import { type ArticleGroup, numberedKind } from '@/lib/pages/numbered';
import { newestDay, type PageKind, type PageSource } from '@/lib/pages/page-kind';
import { type PageMeta, pageMeta } from '@/lib/pages/page-meta';
import { type Trail, trailOf } from '@/lib/pages/structured-data';
import { FACET_LISTS } from '@/lib/pages/texts';
import { requestWithin } from '@/lib/search/search-answer';

/** The list of articles with one value of a facet: of a source, of an author, about an institution. */
export function facetListKind<Kind extends ListedKind>(kind: Kind): PageKind<Kind, ListModel> {
  const { directory, relation } = namesOf(kind);
  return numberedKind<Kind, NamedGroup, ListModel>({
    name: kind,
    patterns: [`${directory}/:key`],
    groupAt: ({ groups }, [key = '']) => {
      const group = groups[kind].get(key);
      return group && namesOf(kind).hasPage(key) ? namedGroup(kind, group) : null;
    },
    groups: (pages) => groupsWithPages(pages, kind).map((group) => namedGroup(kind, group)),
    prepare: ({ articles }) => prepareListFacets(articles),
    model: (library, { key, label, base, articles }, page) => {
      const { one, many } = FACETS[kind];
      const request = requestWithin({ [kind]: [key] });
      const { facts, ...rail } = searchedRail(library, { articles, request, kinds: kindsBeside(kind) });
      const heading = {
        title: label,
        label: one,
        description: FACET_LISTS.description(relation ?? '', label),
        base,
      };
      const above = [{ label: many, href: directory }];
      return listModel(library, heading, page, { ...rail, facts: [...spanFacts(articles), ...facts] }, above);
    },
  });
}

interface NamedGroup extends ArticleGroup, FacetGroup {}

function namedGroup(kind: ListedKind, group: FacetGroup): NamedGroup {
  return { ...group, base: facetPath(kind, group.key) };
}

function hasPages({ groups }: PageSource, kind: ListedKind): boolean {
  for (const key of groups[kind].keys()) if (namesOf(kind).hasPage(key)) return true;
  return false;
}

function groupsWithPages({ groups }: Pick<PageSource, 'groups'>, kind: ListedKind): readonly FacetGroup[] {
  return [...groups[kind].values()].filter(({ key }) => namesOf(kind).hasPage(key));
}

/** All values of a facet that have a page. */
export interface DirectoryModel {
  readonly meta: PageMeta;
  readonly trail: Trail;
  /** Names of the facet, for one value and for several. */
  readonly one: string;
  readonly many: string;
  readonly count: number;
  /** The letters from A to Z in at most two columns of about the same length. */
  readonly columns: readonly (readonly Letter<DirectoryEntry>[])[];
}

export interface DirectoryEntry {
  readonly href: string;
  readonly label: string;
  readonly articles: number;
}

/** The directory of a facet's values; it does not exist if no value has a page. */
export function directoryKind<Kind extends ListedKind>(kind: Kind): PageKind<`${Kind}-directory`, DirectoryModel> {
  const { directory: path } = namesOf(kind);
  return {
    name: `${kind}-directory`,
    patterns: [path],
    find: (pages) => (hasPages(pages, kind) ? { path, model: (library) => directoryModel(library, kind) } : null),
    entries: (pages) =>
      hasPages(pages, kind) ? [{ path, number: 1, lastModified: newestDay(pages.articles), isListed: true }] : [],
  };
}

function directoryModel(library: Library, kind: ListedKind): DirectoryModel {
  const { one, many } = FACETS[kind];
  const { directory: path } = namesOf(kind);
  const entries = groupsWithPages(library, kind).map(({ key, label, articles }) => ({
    href: facetPath(kind, key),
    label,
    articles: articles.length,
  }));
  return {
    meta: pageMeta({ title: many, description: FACET_LISTS.directory({ one, many }), path }),
    trail: trailOf(library, { label: many, href: path }),
    one,
    many,
    count: entries.length,
    columns: inTwoColumns(byLetter(entries, library.site.locale)),
  };
}
