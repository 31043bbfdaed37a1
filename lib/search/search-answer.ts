import type { FacetName } from '@/lib/article/facet-rows';
import { FACET_KINDS, type FacetKind, forEachKind, type NamesInResult } from '@/lib/article/facets';
import type { NamedPage } from '@/lib/search/find-names';
import type { OperatorKind } from '@/lib/search/parse-query';

/**
 * Chosen values by facet: keys, and years of four digits. Articles must have any of the chosen values of a facet, and pass
 * all facets.
 */
export type Selection = Readonly<Record<FacetKind, readonly string[]>>;

/** A search, apart from how much of the answer is wanted. */
export interface SearchRequest {
  /** As typed, with operators. */
  readonly query: string;
  readonly selection: Selection;
  /** First and last day, `YYYY-MM-DD`, inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  readonly sort: 'relevance' | 'date';
}

/** How much of the answer is wanted. */
export interface Wanted {
  /** Number of results to skip. */
  readonly offset: number;
  readonly limit: number;
  readonly facets: boolean;
}

/** Ranges to mark in a text, `[start, end)`. */
export type MatchRanges = readonly (readonly [start: number, end: number])[];

/** A found article. Each facet has a field with the article's values, which may be empty. */
export interface SearchResult extends NamesInResult {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Whether some words were found only in a similar spelling, or not at all. */
  readonly approximate: boolean;
  /** Words of the query that the article has in no spelling. */
  readonly missing: readonly string[];
  readonly titleMatches: MatchRanges;
  readonly descriptionMatches: MatchRanges;
}

/** One value of a facet, with the number of found articles that have it. */
export interface FacetValue extends FacetName {
  readonly articles: number;
  readonly chosen: boolean;
}

/** The values of a facet, those with most articles first; years newest first. */
export interface Facet {
  readonly values: readonly FacetValue[];
  /** Number of further values. */
  readonly more: number;
}

export type Facets = Readonly<Record<FacetKind, Facet>>;

/** A filter from the query or a facet, and the search without it. */
export interface Filter {
  readonly kind: FacetKind | OperatorKind | 'from' | 'to';
  readonly negated: boolean;
  /** In readers' words: `Telehealth`, `2021`, `second opinion`. */
  readonly label: string;
  /** Why it is invalid, as a sentence; null if it is valid. */
  readonly problem: string | null;
  /** What was probably meant, and the search for that. */
  readonly meant: { readonly label: string; readonly request: SearchRequest } | null;
  /** The same search without it. */
  readonly without: SearchRequest;
}

/** A part of the query that is a name of a topic, and the topic's other names, which were searched too. */
export interface SaidOtherwise {
  readonly said: string;
  readonly also: readonly string[];
}

export interface SearchAnswer {
  readonly results: readonly SearchResult[];
  /** Number of articles with all words as typed. */
  readonly exact: number;
  /** Number of articles with similar words, or only some of them. */
  readonly alike: number;
  /** Pages whose name is the query. */
  readonly named: readonly NamedPage[];
  readonly filters: readonly Filter[];
  readonly saidOtherwise: readonly SaidOtherwise[];
  /** The query in a spelling with exact results, if the typed one has none. */
  readonly suggestion: string | null;
  /** If nothing is found: each filter without which something is, with the number of articles. */
  readonly obstacles: readonly { readonly filter: Filter; readonly articles: number }[];
  readonly facets: Facets | null;
  /** Number of articles searched. */
  readonly searched: number;
}

export interface SearchEngine {
  search(request: SearchRequest, wanted: Wanted): SearchAnswer;
}

export const NO_SELECTION: Selection = forEachKind(FACET_KINDS, () => []);

/** A request for all articles with these values. */
export function requestWithin(selection: Partial<Selection>): SearchRequest {
  return { ...requestFor(''), selection: { ...NO_SELECTION, ...selection } };
}

/** A request without filters. */
export function requestFor(query: string): SearchRequest {
  return { query, selection: NO_SELECTION, from: null, to: null, sort: 'relevance' };
}
