import type { Library } from '@/lib/library/library';

/** The part of a library that decides which pages exist. */
export type PageSource = Pick<Library, 'site' | 'articles' | 'position' | 'topics' | 'offerings' | 'groups' | 'pages'>;

/** The pattern for every address whose first segment begins no other pattern; its one value is the canonical path. */
export const ELSEWHERE = '*';

/** The variable parts of an address. */
export interface AddressMatch {
  /** The segments at the pattern's variables, decoded, in order. */
  readonly values: readonly string[];
  /** Of the numbered page, from 1. */
  readonly number: number;
  /** Without the question mark. */
  readonly query: string;
}

/** Whether a path is the address of a page, or an older address of one. */
export type IsAddress = (path: string) => boolean;

/** A page that exists, its model made on demand. */
export interface PageHandle<Model> {
  /** Root-relative, as links spell it. */
  readonly path: string;
  /** Whether the page can be shown while articles are still being read: it needs a single one, or the newest. */
  readonly isReadyEarly?: boolean;
  /** Does the slow part of the model in slices between other work, since `model` cannot pause. */
  readonly prepare?: () => Promise<unknown>;
  /** Makes everything the page shows. Slow if that includes a body. */
  readonly model: (library: Library, isAddress: IsAddress) => Model;
}

/** A page in lists of pages. */
export interface Entry {
  /** Root-relative, as links spell it. */
  readonly path: string;
  /** Of the numbered page, from 1. */
  readonly number: number;
  /** The day of the newest thing on it, `YYYY-MM-DD`; null if nothing on it has a date. */
  readonly lastModified: string | null;
  /** Whether it belongs in the sitemap. */
  readonly isListed: boolean;
}

/** One kind of page: its addresses, which of them exist, and what they show. */
export interface PageKind<Name extends string = string, Model = unknown> {
  readonly name: Name;
  /**
   * Its addresses: fixed segments, and variables that begin with a colon, such as `/topic/:slug`; or {@link ELSEWHERE}
   * alone. A pattern must not begin with a variable.
   */
  readonly patterns: readonly string[];
  /** Whether `…/page/2` and so on follow each of its addresses. */
  readonly isNumbered?: boolean;
  /** Finds a page without making its model, because the proxy calls it at every request. Null is the 404. */
  readonly find: (pages: PageSource, match: AddressMatch) => PageHandle<Model> | null;
  /** All its pages, numbered ones included. */
  readonly entries: (pages: PageSource) => readonly Entry[];
  /** Whether aliases must not use an address of this form, because later content may make it a page. */
  readonly reserves?: (values: readonly string[]) => boolean;
}

/** The day of the first, newest article. */
export function newestDay(articles: PageSource['articles']): string | null {
  return articles[0]?.date.day ?? null;
}

/** The members of a kind with a single page, at a fixed address, whatever the library holds. */
export function singlePage<Model>(
  path: string,
  model: PageHandle<Model>['model'],
  isReadyEarly = false,
): Pick<PageKind<string, Model>, 'patterns' | 'find' | 'entries'> {
  return {
    patterns: [path],
    find: () => ({ path, isReadyEarly, model }),
    entries: ({ articles }) => [{ path, number: 1, lastModified: newestDay(articles), isListed: true }],
  };
}
