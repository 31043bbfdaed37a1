/** Changes whenever the shape below does, so that a stale tab can tell. */
export const SEARCH_INDEX_VERSION = 1;

/**
 * The search index as it travels: one column for each field, entry `i` of each belonging to article `i`, newest first;
 * names that recur stand once in a dictionary and are referred to by position.
 */
export interface SearchIndex {
  readonly version: typeof SEARCH_INDEX_VERSION;
  readonly slugs: readonly string[];
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  /** `YYYY-MM-DD` */
  readonly days: readonly string[];
  readonly topicsOf: readonly (readonly number[])[];
  readonly authorsOf: readonly (readonly number[])[];
  /** -1 where there is no publisher. */
  readonly publisherOf: readonly number[];
  readonly topics: readonly { readonly label: string; readonly taxonomy: string }[];
  readonly authors: readonly string[];
  readonly publishers: readonly string[];
}

/** Where a search found something, as `[start, end)` positions in a text. */
export type MatchRanges = readonly (readonly [start: number, end: number])[];

export interface SearchResult {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly day: string;
  readonly publisher: string;
  readonly topic: { readonly label: string; readonly taxonomy: string } | null;
  /** True when the words were not found as typed, only something like them. */
  readonly approximate: boolean;
  readonly titleMatches: MatchRanges;
  readonly descriptionMatches: MatchRanges;
}

export interface SearchResults {
  readonly results: readonly SearchResult[];
  /** How many articles have the words as typed, and how many only something like them; `results` may hold fewer. */
  readonly exact: number;
  readonly alike: number;
}

/** The whole of what the interface knows of searching. */
export interface SearchEngine {
  /** Longer queries are cut at {@link MAX_QUERY_LENGTH}; an empty one finds nothing. */
  search(query: string, limit: number): SearchResults;
}

/** UTF-16 units of a query that are looked at. */
export const MAX_QUERY_LENGTH = 200;
