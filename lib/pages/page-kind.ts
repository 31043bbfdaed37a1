import type { Library } from '@/lib/library/library';

/** The part of a library that decides which pages exist. */
export type PageSource = Pick<Library, 'site' | 'articles' | 'position' | 'topics' | 'offerings' | 'groups' | 'pages'>;

/** The pattern of every address that begins like no other pattern; its one value is the canonical path. */
export const ELSEWHERE = '*';

/** How an address fits a kind of page. */
export interface AddressMatch {
  /** What stands in the variable segments of the pattern, decoded, in order. */
  readonly values: readonly string[];
  /** Of the numbered page, from 1. */
  readonly number: number;
  /** The parameters, without the question mark. */
  readonly query: string;
}

/** Whether a path leads to a page, or to an older address of one. */
export type IsAddress = (path: string) => boolean;

/** A page that exists, its model not made yet. */
export interface PageHandle<Model> {
  /** Root-relative, as links spell it. */
  readonly path: string;
  /** True for a page that can be shown while articles are still being read: it is about one, or about the newest. */
  readonly isEarly?: boolean;
  /** Does between other work what of the model would hold up everything else; `model` waits for nothing. */
  readonly prepare?: () => Promise<unknown>;
  /** Makes everything the page shows. Costly where a body is rendered. */
  readonly model: (library: Library, isAddress: IsAddress) => Model;
}

/** A page as lists of pages know it. */
export interface Entry {
  /** Root-relative, as links spell it. */
  readonly path: string;
  /** Of the numbered page, from 1. */
  readonly number: number;
  /** The day of the newest thing on it, `YYYY-MM-DD`; null where nothing on it has one. */
  readonly lastModified: string | null;
  /** Whether it belongs in the sitemap. */
  readonly isListed: boolean;
}

/** One kind of page: its addresses, which of them exist, and what is on them. */
export interface PageKind<Name extends string = string, Model = unknown> {
  readonly name: Name;
  /**
   * Its addresses: fixed segments, and variable ones that begin with a colon, such as `/topic/:slug`; or
   * {@link ELSEWHERE} alone.
   */
  readonly patterns: readonly string[];
  /** Whether `…/page/2` and so on follow each of its addresses. */
  readonly isNumbered?: boolean;
  /** Finds a page without making it: the proxy asks at every request. Null is the 404, and this is where it is decided. */
  readonly find: (pages: PageSource, match: AddressMatch) => PageHandle<Model> | null;
  /** All its pages, numbered ones included. */
  readonly entries: (pages: PageSource) => readonly Entry[];
  /** Whether no alias may take an address of this form, because content to come may make it a page. */
  readonly reserves?: (values: readonly string[]) => boolean;
}

/** The day of the newest of these articles, which run newest first. */
export function newestDay(articles: PageSource['articles']): string | null {
  return articles[0]?.date.day ?? null;
}

/** What a kind of page says of itself that is one page, at a fixed address, whatever the library holds. */
export function singlePage<Model>(
  path: string,
  model: PageHandle<Model>['model'],
  isEarly = false,
): Pick<PageKind<string, Model>, 'patterns' | 'find' | 'entries'> {
  return {
    patterns: [path],
    find: () => ({ path, isEarly, model }),
    entries: ({ articles }) => [{ path, number: 1, lastModified: newestDay(articles), isListed: true }],
  };
}
