import type { NameKind } from '@/lib/search/archive';
import type { NamedPage } from '@/lib/search/find-names';
import type { OperatorKind } from '@/lib/search/parse-query';

/** What articles can be narrowed by. Several values of one facet mean any of them, several facets all of them. */
export type FacetKind = NameKind | 'year';

export const FACET_KINDS: readonly FacetKind[] = ['topic', 'source', 'author', 'year'];

/** Chosen values by facet: topic and author slugs, source domains, years of four digits. */
export type Selection = Readonly<Record<FacetKind, readonly string[]>>;

/** A question. What a search is, apart from how much of the answer is wanted. */
export interface SearchRequest {
  /** As typed, operators included. */
  readonly query: string;
  readonly selection: Selection;
  /** First and last day, `YYYY-MM-DD`, both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly sort: 'relevance' | 'date';
}

/** How much of the answer is wanted. */
export interface Wanted {
  /** Results left out at the beginning. */
  readonly offset: number;
  readonly limit: number;
  readonly facets: boolean;
}

/** Where a search found something, as `[start, end)` positions in a text. */
export type MatchRanges = readonly (readonly [start: number, end: number])[];

export interface SearchResult {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Empty where there is none. */
  readonly source: string;
  readonly authors: readonly string[];
  readonly topics: readonly { readonly slug: string; readonly label: string; readonly taxonomy: string }[];
  /** True when not all words were found as typed, only something like them, or only some. */
  readonly approximate: boolean;
  /** Words of the query that the article does not have in any spelling. */
  readonly missing: readonly string[];
  readonly titleMatches: MatchRanges;
  readonly descriptionMatches: MatchRanges;
}

/** One value of a facet, and how many articles of the search have it. */
export interface FacetValue {
  readonly key: string;
  readonly label: string;
  /** Empty for all but topics. */
  readonly taxonomy: string;
  readonly articles: number;
  readonly chosen: boolean;
}

/** The values of a facet, those of most articles first; years newest first. */
export interface Facet {
  readonly values: readonly FacetValue[];
  /** How many further values there are. */
  readonly more: number;
}

export type Facets = Readonly<Record<FacetKind, Facet>>;

/** A filter in force, from the query or from a facet, and how to be rid of it. */
export interface Filter {
  readonly kind: FacetKind | OperatorKind | 'from' | 'to';
  readonly negated: boolean;
  /** As a reader would say it: `Telehealth`, `2021`, `second opinion`. */
  readonly label: string;
  /** Why it cannot be followed, as a sentence: null where it can. */
  readonly problem: string | null;
  /** What was probably meant instead, and the search for that. */
  readonly meant: { readonly label: string; readonly request: SearchRequest } | null;
  /** The same search without it. */
  readonly without: SearchRequest;
}

/** Part of a query that is another name of a topic, whose other names were searched as well. */
export interface SaidOtherwise {
  readonly said: string;
  readonly also: readonly string[];
}

export interface SearchAnswer {
  readonly results: readonly SearchResult[];
  /** Articles that have all words as typed. */
  readonly exact: number;
  /** Articles that have only something like them. */
  readonly alike: number;
  /** Pages whose name the query is. */
  readonly named: readonly NamedPage[];
  readonly filters: readonly Filter[];
  readonly saidOtherwise: readonly SaidOtherwise[];
  /** The query in a spelling that has exact results, where the one typed has none. */
  readonly suggestion: string | null;
  /** Where nothing is found: each filter without which something is, and how much. */
  readonly obstacles: readonly { readonly filter: Filter; readonly articles: number }[];
  readonly facets: Facets | null;
  /** Articles that were searched. */
  readonly searched: number;
}

/** The whole of what pages, worker and server know of searching. */
export interface SearchEngine {
  search(request: SearchRequest, wanted: Wanted): SearchAnswer;
}

export const NO_SELECTION: Selection = { topic: [], source: [], author: [], year: [] };

/** A request for everything with some values of facets. */
export function requestWithin(selection: Partial<Selection>): SearchRequest {
  return { ...requestFor(''), selection: { ...NO_SELECTION, ...selection } };
}

/** A request for words alone. */
export function requestFor(query: string): SearchRequest {
  return { query, selection: NO_SELECTION, from: null, to: null, sort: 'relevance' };
}
