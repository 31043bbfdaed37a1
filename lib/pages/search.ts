import { SEARCH_PATH } from '@/lib/config/paths';
import type { Library } from '@/lib/library/library';
import { strongestTopics } from '@/lib/library/queries';
import type { PageKind } from '@/lib/pages/page-kind';
import { type PageMeta, pageMeta } from '@/lib/pages/page-meta';
import { type CountedTopic, countedTopic } from '@/lib/pages/shapes';
import { SEARCH_DESCRIPTION, searchTitle } from '@/lib/pages/texts';
import { isAsking, parseSearchAddress, RESULTS_PER_PAGE, type SearchAddress } from '@/lib/search/search-address';
import type { SearchAnswer } from '@/lib/search/search-answer';
import { searchLibrary } from '@/lib/search/search-library';

export interface SearchModel {
  readonly meta: PageMeta;
  readonly address: SearchAddress;
  /** Null if the address has no search. */
  readonly answer: SearchAnswer | null;
  readonly topics: readonly CountedTopic[];
}

/** Topics below the search. */
const TOPICS = 18;

/** The search page; the query of its address is the search. */
export const search: PageKind<'search', SearchModel> = {
  name: 'search',
  patterns: [SEARCH_PATH],
  find: (_pages, { query }) => ({ path: SEARCH_PATH, model: (library) => searchModel(library, query) }),
  entries: () => [{ path: SEARCH_PATH, number: 1, lastModified: null, isListed: false }],
};

function searchModel(library: Library, query: string): SearchModel {
  const address = parseSearchAddress(new URLSearchParams(query));
  const { request, page } = address;
  const words = request.query.trim();
  const wanted = { offset: (page - 1) * RESULTS_PER_PAGE, limit: RESULTS_PER_PAGE, facets: true };
  return {
    meta: pageMeta({
      title: searchTitle(words),
      description: SEARCH_DESCRIPTION,
      path: SEARCH_PATH,
      // Search engines may list the empty page, but not the endless pages of results.
      index: !isAsking(request),
    }),
    address,
    answer: isAsking(request) ? searchLibrary(library, request, wanted) : null,
    topics: strongestTopics(library, TOPICS).map((topic) => countedTopic(library, topic)),
  };
}
