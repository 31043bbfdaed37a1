import type { Article } from '@/lib/article/article';
import { numberedPath } from '@/lib/config/paths';
import type { Library } from '@/lib/library/library';
import { type Entry, type IsAddress, newestDay, type PageKind, type PageSource } from '@/lib/pages/page-kind';

/** One numbered page of a list. Pages count from 1. */
export interface NumberedPage<T> {
  readonly items: readonly T[];
  readonly number: number;
  readonly of: number;
  readonly total: number;
}

/** The page with that number; null if the list has none. An empty list has one empty page. */
export function paginate<T>(items: readonly T[], number: number, size: number): NumberedPage<T> | null {
  const of = pageCount(items.length, size);
  if (!Number.isInteger(number) || number < 1 || number > of) return null;
  return { items: items.slice((number - 1) * size, number * size), number, of, total: items.length };
}

function pageCount(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size));
}

/**
 * The inverse of `numberedPath`: `x/page/2` is page 2 of `x`. The first page is the list itself, so `x/page/1` is not split,
 * and neither is a number with leading zeros.
 */
export function splitNumber(segments: readonly string[]): {
  readonly base: readonly string[];
  readonly number: number;
} {
  const [word, written = ''] = segments.length < 3 ? [] : segments.slice(-2);
  if (word !== 'page' || !/^[1-9]\d{0,8}$/.test(written) || written === '1') return { base: segments, number: 1 };
  return { base: segments.slice(0, -2), number: Number(written) };
}

/** The articles of one list. */
export interface ArticleGroup {
  /** Address of the first page. */
  readonly base: string;
  /** Newest first. */
  readonly articles: readonly Article[];
}

/** A kind of page that lists articles, split into pages of the size in the site's settings. */
export interface ListKind<Name extends string, Group extends ArticleGroup, Model> {
  readonly name: Name;
  readonly patterns: readonly string[];
  readonly reserves?: PageKind['reserves'];
  /** Whether its first pages can be shown while articles are still being read. */
  readonly isReadyEarly?: boolean;
  /** The group at an address; null where there is none. */
  readonly groupAt: (pages: PageSource, values: readonly string[]) => Group | null;
  readonly groups: (pages: PageSource) => readonly Group[];
  readonly prepare?: (group: Group) => Promise<unknown>;
  readonly model: (library: Library, group: Group, page: NumberedPage<Article>, isAddress: IsAddress) => Model;
}

/**
 * Groups from a map of the library.
 *
 * @param mapOf keys are the variable segments of the address, joined by slashes
 */
export function keyedGroups<Item, Group extends ArticleGroup>(
  mapOf: (pages: PageSource) => ReadonlyMap<string, Item>,
  groupOf: (item: Item) => Group,
): Pick<ListKind<string, Group, unknown>, 'groupAt' | 'groups'> {
  return {
    groupAt: (pages, values) => {
      const item = mapOf(pages).get(values.join('/'));
      return item === undefined ? null : groupOf(item);
    },
    groups: (pages) => [...mapOf(pages).values()].map(groupOf),
  };
}

/** Makes a kind of page from a {@link ListKind}; the only place that numbers lists. */
export function numberedKind<Name extends string, Group extends ArticleGroup, Model>(
  kind: ListKind<Name, Group, Model>,
): PageKind<Name, Model> {
  const { name, patterns, reserves, prepare, isReadyEarly = false } = kind;
  return {
    name,
    patterns,
    isNumbered: true,
    ...(reserves ? { reserves } : {}),
    find: (pages, { values, number }) => {
      const group = kind.groupAt(pages, values);
      const page = group && paginate(group.articles, number, pages.site.pageSize);
      if (!group || !page) return null;
      return {
        path: numberedPath(group.base, number),
        isReadyEarly: isReadyEarly && number === 1,
        ...(prepare ? { prepare: () => prepare(group) } : {}),
        model: (library, isAddress) => kind.model(library, group, page, isAddress),
      };
    },
    entries: (pages) => kind.groups(pages).flatMap((group) => numberedEntries(group, pages.site.pageSize)),
  };
}

/** Only the first page is in the sitemap: search engines find the others by its links. */
function numberedEntries({ base, articles }: ArticleGroup, size: number): Entry[] {
  return Array.from({ length: pageCount(articles.length, size) }, (_, index) => ({
    path: numberedPath(base, index + 1),
    number: index + 1,
    lastModified: newestDay(articles),
    isListed: index === 0,
  }));
}
