import { articlePath } from '@/lib/config/paths';
import { type AddressProblem, lastPageOf, searchParams } from '@/lib/search/search-address';
import type { SearchAnswer, SearchRequest } from '@/lib/search/search-answer';
import { REFUSAL } from '@/lib/search/texts';

/** Changes whenever the answer does in a way that could break its readers. */
export const API_VERSION = 1;

/** What `/api/search` answers: the search as understood, one page of results, and everything the page would show. */
export function buildApiAnswer(request: SearchRequest, page: number, answer: SearchAnswer) {
  return {
    version: API_VERSION,
    search: searchParams(request, page).toString(),
    page,
    lastPage: lastPageOf(answer.exact + answer.alike),
    ...answer,
    results: answer.results.map((result) => ({ ...result, url: articlePath(result.slug) })),
  };
}

export type ApiAnswer = ReturnType<typeof buildApiAnswer>;

/** What `/api/search` answers to parameters it cannot follow: all of them, by name. */
export function buildApiRefusal(problems: readonly AddressProblem[]) {
  return {
    version: API_VERSION,
    error: REFUSAL,
    problems: problems.map(({ parameter, message }) => ({ parameter, message })),
  };
}
