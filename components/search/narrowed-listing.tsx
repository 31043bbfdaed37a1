import { type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import { FacetList } from '@/components/search/facet-list';
import { ListingGrid } from '@/components/search/listing-grid';
import { FilterChips, SearchNotes } from '@/components/search/search-notes';
import { ResultList, ResultPages } from '@/components/search/search-results';
import { coverageNote, summarise } from '@/components/search/search-summary';
import { useSearch } from '@/components/search/use-search';
import { useSearchAddress } from '@/components/search/use-search-address';
import { parseSearchAddress, RESULTS_PER_PAGE, searchParams, withParams } from '@/lib/search/search-address';
import { FACET_KINDS, type SearchRequest } from '@/lib/search/search-answer';

export interface NarrowedListingProps {
  readonly topic: string;
  readonly base: string;
  /** The parameters that the reader asked for first. */
  readonly search: string;
  readonly rail: ReactNode;
  /** The list without narrowing, shown until there is an answer. */
  readonly children: ReactNode;
  /** Called when nothing narrows the page any more. */
  readonly onWide: () => void;
}

/** A topic's page narrowed by facets: the search of its articles, with the choice in the page's own address. */
export function NarrowedListing({ topic, base, search, rail, children, onWide }: NarrowedListingProps) {
  const within = (request: SearchRequest): SearchRequest => ({
    ...request,
    sort: 'date',
    selection: { ...request.selection, topic: [topic] },
  });
  // The page is the topic, so its address does not say it again; nor that the newest come first, as they always do here.
  const addressOf = (request: SearchRequest, page = 1) => {
    const selection = { ...request.selection, topic: request.selection.topic.filter((slug) => slug !== topic) };
    return withParams(base, searchParams({ ...request, sort: 'relevance', selection }, page));
  };
  const [first] = useState(() => parseSearchAddress(new URLSearchParams(search)));
  const { address, follow } = useSearchAddress(first, addressOf);
  const request = within(address.request);
  const wanted = { offset: (address.page - 1) * RESULTS_PER_PAGE, limit: RESULTS_PER_PAGE, facets: true };
  const { answered, failed } = useSearch(request, wanted);
  const isWide = addressOf(address.request) === base;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the link that brought this code
  useEffect(() => {
    const own = addressOf(first.request, first.page);
    if (own !== window.location.pathname + window.location.search) window.history.pushState(null, '', own);
  }, []);
  useEffect(() => {
    if (isWide) onWide();
  }, [isWide, onWide]);

  const onClick = (event: MouseEvent) => {
    follow(event);
  };
  const filters = answered?.answer.filters.filter(({ kind }) => kind !== 'topic') ?? [];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside answer clicks and keys by themselves
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter arrives as a click
    <div onClick={onClick} className="contents">
      <ListingGrid
        rail={rail}
        facets={
          answered?.answer.facets ? (
            <FacetList request={request} facets={answered.answer.facets} kinds={NARROWING} addressOf={addressOf} />
          ) : null
        }
      >
        {answered ? (
          <div className="border-t-2 border-hue">
            <FilterChips filters={filters} addressOf={addressOf} />
            <p role="status" className="py-3 text-meta text-soft">
              {failed ? 'The search cannot be reached.' : summarise(answered.request, answered.answer)}
              {coverageNote(answered.coverage) === null ? '' : `. ${coverageNote(answered.coverage)}`}
            </p>
            <SearchNotes request={request} answer={answered.answer} addressOf={addressOf} />
            <ResultList results={answered.answer.results} />
            <ResultPages
              request={address.request}
              page={address.page}
              total={answered.answer.exact + answered.answer.alike}
              addressOf={addressOf}
            />
          </div>
        ) : (
          children
        )}
      </ListingGrid>
    </div>
  );
}

const NARROWING = FACET_KINDS.filter((kind) => kind !== 'topic');
