import { type MouseEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { STATUS } from '@/components/islands/texts';
import { FacetList } from '@/components/search/facet-list';
import { ListingGrid } from '@/components/search/listing-grid';
import type { AnsweredRequest } from '@/components/search/search-client';
import { facetLink, facetOf } from '@/components/search/search-link';
import { FilterChips, SearchNotes } from '@/components/search/search-notes';
import { ResultList, ResultPages } from '@/components/search/search-results';
import { coverageNote, summarise } from '@/components/search/search-summary';
import { useSearch } from '@/components/search/use-search';
import { useSearchAddress } from '@/components/search/use-search-address';
import { type FacetKind, kindsBeside } from '@/lib/article/facets';
import type { IslandSite } from '@/lib/pages/frame';
import { parseSearchAddress, RESULTS_PER_PAGE, searchParams, toggled, withParams } from '@/lib/search/search-address';
import type { SearchRequest } from '@/lib/search/search-answer';

export interface NarrowedListingProps {
  readonly site: IslandSite;
  readonly topic: string;
  readonly base: string;
  /** The query string of the first choice. */
  readonly search: string;
  /** The facet value whose link had the focus; its link in the new list gets it. */
  readonly facet: string | null;
  /** The facets before narrowing, shown until there is an answer. */
  readonly facets: ReactNode;
  readonly rail: ReactNode;
  /** The list before narrowing, shown until there is an answer. */
  readonly children: ReactNode;
  /** Called when nothing narrows the page any more. */
  readonly onWide: () => void;
}

/** A topic's list narrowed by facets: a search among its articles, with the choice in the page's own address. */
export function NarrowedListing(props: NarrowedListingProps) {
  const { site, topic, base, search, facet, facets, rail, children, onWide } = props;
  const within = (request: SearchRequest): SearchRequest => ({
    ...request,
    sort: 'date',
    selection: { ...request.selection, topic: [topic] },
  });
  // The address leaves out what is fixed here: the topic, and the order by date.
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

  // A layout effect: after the next click, this would replace its address.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the link that brought this code
  useLayoutEffect(() => {
    const own = addressOf(first.request, first.page);
    // An address that was opened is replaced by its canonical form; a link that was clicked makes a new history entry.
    if (search === window.location.search) window.history.replaceState(null, '', own);
    else window.history.pushState(null, '', own);
  }, []);
  useEffect(() => {
    if (isWide) onWide();
  }, [isWide, onWide]);

  const onClick = (event: MouseEvent) => {
    // The server's facets narrow the whole list; until there are new ones, they must narrow the current choice.
    if (!answered)
      leadFromHere(event.target, (kind, value) =>
        addressOf({ ...address.request, selection: toggled(address.request.selection, kind, value) }),
      );
    if (!follow(event)) return;
    setFocused(facetOf(event.target) ?? '');
    if (event.target instanceof Element && event.target.closest('[rel=next], [rel=prev]'))
      status.current?.scrollIntoView({ block: 'start' });
  };
  const status = useRef<HTMLParagraphElement>(null);
  const [focused, setFocused] = useState(facet);
  const drawn = answered?.answer.facets ?? null;
  // The new list of facets replaces the link that had the focus.
  useEffect(() => {
    if (drawn === null || focused === null || document.activeElement !== document.body) return;
    (facetLink(focused) ?? status.current)?.focus({ preventScroll: true });
  }, [drawn, focused]);
  // The page's own topic cannot be removed here.
  const filters = answered?.answer.filters.filter(({ kind }) => kind !== 'topic') ?? [];
  const obstacles = answered?.answer.obstacles.filter(({ filter }) => filter.kind !== 'topic') ?? [];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside answer clicks and keys by themselves
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter arrives as a click
    <div onClick={onClick} className="contents">
      <ListingGrid
        rail={rail}
        facets={
          answered?.answer.facets ? (
            <FacetList
              site={site}
              request={request}
              facets={answered.answer.facets}
              kinds={NARROWING}
              addressOf={addressOf}
            />
          ) : (
            facets
          )
        }
      >
        <p
          role="status"
          ref={status}
          tabIndex={-1}
          className="border-t-2 border-hue py-3 text-meta text-soft [overflow-wrap:anywhere]"
        >
          {narrowedStatus(answered, failed, site.locale)}
        </p>
        {answered ? (
          <>
            <FilterChips filters={filters} addressOf={addressOf} />
            <SearchNotes request={request} answer={{ ...answered.answer, obstacles }} addressOf={addressOf} />
            <ResultList site={site} results={answered.answer.results} />
            <ResultPages
              locale={site.locale}
              request={address.request}
              page={address.page}
              total={answered.answer.exact + answered.answer.alike}
              addressOf={addressOf}
            />
          </>
        ) : (
          children
        )}
      </ListingGrid>
    </div>
  );
}

/** Changes the link of a facet value to the address that the value has here. */
function leadFromHere(target: EventTarget, addressFor: (kind: FacetKind, value: string) => string): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-facet]') : null;
  const [, kind = '', value = ''] = /^(\w+):(.*)$/s.exec(link?.dataset.facet ?? '') ?? [];
  const known = NARROWING.find((one) => one === kind);
  if (link && known) link.href = addressFor(known, value);
}

function narrowedStatus(answered: AnsweredRequest | null, failed: boolean, locale: string): string {
  if (failed) return STATUS.listUnchanged;
  if (!answered) return STATUS.searching;
  const note = coverageNote(answered.coverage, locale);
  return `${summarise(answered.request, answered.answer)}${note === null ? '' : `. ${note}`}`;
}

const NARROWING = kindsBeside('topic');
