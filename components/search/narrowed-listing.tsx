import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
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
  /** The facets without narrowing, shown until there is an answer. */
  readonly facets: ReactNode;
  readonly rail: ReactNode;
  /** The list without narrowing, shown until there is an answer. */
  readonly children: ReactNode;
  /** Called when nothing narrows the page any more. */
  readonly onWide: () => void;
}

/** A topic's page narrowed by facets: the search of its articles, with the choice in the page's own address. */
export function NarrowedListing({ topic, base, search, facets, rail, children, onWide }: NarrowedListingProps) {
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
    // An address that a reader came by is put right in its place; a link that was followed is a step of its own.
    if (search === window.location.search) window.history.replaceState(null, '', own);
    else window.history.pushState(null, '', own);
  }, []);
  useEffect(() => {
    if (isWide) onWide();
  }, [isWide, onWide]);

  const onClick = (event: MouseEvent) => {
    if (follow(event)) setFocused(facetOf(event.target));
  };
  const place = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(() => facetOf(document.activeElement));
  const drawn = answered?.answer.facets ?? null;
  // The link that was followed gives way to its like in the new list of facets, and would take the keyboard along.
  useEffect(() => {
    if (drawn === null || focused === null || document.activeElement !== document.body) return;
    place.current?.querySelector<HTMLElement>(`[data-facet="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }, [drawn, focused]);
  const filters = answered?.answer.filters.filter(({ kind }) => kind !== 'topic') ?? [];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside answer clicks and keys by themselves
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter arrives as a click
    <div ref={place} onClick={onClick} className="contents">
      <ListingGrid
        rail={rail}
        facets={
          answered?.answer.facets ? (
            <FacetList request={request} facets={answered.answer.facets} kinds={NARROWING} addressOf={addressOf} />
          ) : (
            facets
          )
        }
      >
        {failed ? (
          <p role="status" className="py-3 text-meta text-soft">
            The search cannot be reached, so this is the whole list. Choose again to try again.
          </p>
        ) : null}
        {answered ? (
          <div className="border-t-2 border-hue">
            <FilterChips filters={filters} addressOf={addressOf} />
            <p role="status" className="py-3 text-meta text-soft [overflow-wrap:anywhere]">
              {summarise(answered.request, answered.answer)}
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

/** Which value of a facet an element stands for; null for none. */
function facetOf(element: EventTarget | null): string | null {
  return element instanceof Element ? (element.closest<HTMLElement>('[data-facet]')?.dataset.facet ?? null) : null;
}

const NARROWING = FACET_KINDS.filter((kind) => kind !== 'topic');
