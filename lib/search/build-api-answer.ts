import { articlePath } from '@/lib/config/paths';
import { type AddressProblem, lastPageOf, searchParams } from '@/lib/search/search-address';
import type { SearchAnswer, SearchRequest } from '@/lib/search/search-answer';
import { REFUSAL } from '@/lib/search/texts';

/** Changes with every change of the answer that could break clients. */
export const API_VERSION = 1;

/** The answer of `/api/search`: the search as understood, one page of results, and all else that the search page shows. */
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

/** The answer of `/api/search` to invalid parameters; names all of them. */
export function buildApiRefusal(problems: readonly AddressProblem[]) {
  return {
    version: API_VERSION,
    error: REFUSAL,
    problems: problems.map(({ parameter, message }) => ({ parameter, message })),
  };
}
