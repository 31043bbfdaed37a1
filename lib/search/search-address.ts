import { FACET_KINDS, type FacetKind, forEachKind } from '@/lib/article/facets';
import { SEARCH_PATH } from '@/lib/config/paths';
import { dayNumber } from '@/lib/core/dates';
import { truncate } from '@/lib/core/truncate';
import { MAX_QUERY_LENGTH } from '@/lib/search/query-length';
import type { SearchRequest, Selection } from '@/lib/search/search-answer';
import { ADDRESS } from '@/lib/search/texts';

export const RESULTS_PER_PAGE = 20;

/** Later pages are refused: nobody reads that far, and robots must not make the server sort a million results. */
const LAST_PAGE = 500;

/** Chosen values of one facet, and characters of each. */
const MAX_VALUES = 20;
const MAX_VALUE_LENGTH = 250;

/** An invalid parameter; the request leaves it out. */
export interface AddressProblem {
  readonly parameter: string;
  readonly message: string;
  /** Whether the search has a parameter of that name. */
  readonly known: boolean;
}

/** The search in an address. */
export interface SearchAddress {
  readonly request: SearchRequest;
  /** From 1. */
  readonly page: number;
  readonly problems: readonly AddressProblem[];
}

/** Parameters that may occur once; those of facets may occur several times. */
const SINGLE = ['q', 'from', 'to', 'sort', 'page'] as const;

/**
 * Reads the parameters of a search. Facets may occur several times (`topic=a&topic=b`), all others once. Invalid ones are
 * reported and left out, never guessed.
 */
export function parseSearchAddress(params: URLSearchParams): SearchAddress {
  const problems: AddressProblem[] = [];
  const wrong = (parameter: string, message: string) => problems.push({ parameter, message, known: true });
  const single = (name: (typeof SINGLE)[number]): string => {
    const [first = '', ...others] = params.getAll(name);
    if (others.length === 0) return first;
    wrong(name, ADDRESS.twice);
    return '';
  };
  const query = single('q');
  if (query.length > MAX_QUERY_LENGTH) wrong('q', ADDRESS.tooLong(MAX_QUERY_LENGTH));
  const day = (name: 'from' | 'to'): string | null => {
    const written = single(name);
    if (written === '' || dayNumber(written) !== null) return written || null;
    wrong(name, ADDRESS.day(truncate(written, 40)));
    return null;
  };
  const sort = single('sort');
  if (sort !== '' && sort !== 'relevance' && sort !== 'date') wrong('sort', ADDRESS.sort(truncate(sort, 40)));
  const page = single('page') || '1';
  const pageIsRight = /^[1-9]\d{0,2}$/.test(page) && Number(page) <= LAST_PAGE;
  if (!pageIsRight) wrong('page', ADDRESS.page(truncate(page, 40), LAST_PAGE));
  const selection = forEachKind(FACET_KINDS, (kind) => facetValues(kind, params.getAll(kind), wrong));
  for (const name of new Set(params.keys())) {
    if (![...SINGLE, ...FACET_KINDS].some((known) => known === name))
      problems.push({ parameter: truncate(name, 40), message: ADDRESS.unknown, known: false });
  }
  const request: SearchRequest = {
    query: query.length > MAX_QUERY_LENGTH ? '' : query,
    selection,
    from: day('from'),
    to: day('to'),
    sort: sort === 'date' ? 'date' : 'relevance',
  };
  return { request, page: pageIsRight ? Number(page) : 1, problems };
}

function facetValues(
  kind: FacetKind,
  written: string[],
  wrong: (parameter: string, message: string) => void,
): string[] {
  const values = [...new Set(written.filter((value) => value !== ''))];
  if (values.length > MAX_VALUES) wrong(kind, ADDRESS.tooMany(MAX_VALUES));
  const isRight = (value: string) => (kind === 'year' ? /^\d{4}$/.test(value) : value.length <= MAX_VALUE_LENGTH);
  for (const value of values)
    if (!isRight(value))
      wrong(kind, kind === 'year' ? ADDRESS.year(truncate(value, 40)) : ADDRESS.tooLong(MAX_VALUE_LENGTH));
  return values.filter(isRight).slice(0, MAX_VALUES);
}

/** The inverse of {@link parseSearchAddress}: parameters in a fixed order, without defaults. */
export function searchParams(request: SearchRequest, page = 1): URLSearchParams {
  const params = new URLSearchParams();
  if (request.query.trim() !== '') params.set('q', request.query.trim());
  for (const kind of FACET_KINDS) for (const value of request.selection[kind]) params.append(kind, value);
  if (request.from) params.set('from', request.from);
  if (request.to) params.set('to', request.to);
  if (request.sort === 'date') params.set('sort', 'date');
  if (page > 1) params.set('page', String(page));
  return params;
}

export function searchAddress(request: SearchRequest, page = 1): string {
  return withParams(SEARCH_PATH, searchParams(request, page));
}

export function withParams(path: string, params: URLSearchParams): string {
  const written = params.toString();
  return written === '' ? path : `${path}?${written}`;
}

/** A selection with a value added, or removed if it was in it. */
export function toggled(selection: Selection, kind: FacetKind, value: string): Selection {
  const chosen = selection[kind];
  return {
    ...selection,
    [kind]: chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
  };
}

/** Whether a request has words or filters. */
export function isAsking({ query, selection, from, to }: SearchRequest): boolean {
  return query.trim() !== '' || from !== null || to !== null || FACET_KINDS.some((kind) => selection[kind].length > 0);
}

/** The last page of a number of results, at most {@link LAST_PAGE}. */
export function lastPageOf(results: number): number {
  return Math.min(LAST_PAGE, Math.max(1, Math.ceil(results / RESULTS_PER_PAGE)));
}
