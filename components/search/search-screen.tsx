'use client';

import { type MouseEvent, useEffect, useRef } from 'react';
import { FIELD, NOTES } from '@/components/islands/texts';
import { FacetList, narrowingKinds } from '@/components/search/facet-list';
import { FacetsDrawer } from '@/components/search/facets-drawer';
import { rememberSearch } from '@/components/search/recent-searches';
import { SearchField } from '@/components/search/search-field';
import { CoverageNote, FilterChips, SearchNotes } from '@/components/search/search-notes';
import { NamedPages, ResultList, ResultPages, SortLinks } from '@/components/search/search-results';
import { statusOf } from '@/components/search/search-summary';
import { startSearchWorker } from '@/components/search/start-search-worker';
import { useSearch } from '@/components/search/use-search';
import { useSearchAddress } from '@/components/search/use-search-address';
import { FACET_KINDS } from '@/lib/article/facets';
import type { IslandSite } from '@/lib/pages/frame';
import { searchTitle } from '@/lib/pages/texts';
import { isAsking, RESULTS_PER_PAGE, type SearchAddress, searchAddress } from '@/lib/search/search-address';
import type { SearchAnswer } from '@/lib/search/search-answer';

interface Props {
  readonly site: IslandSite;
  readonly address: SearchAddress;
  readonly initial: SearchAnswer | null;
}

/**
 * The search page: field, filters, facets, results. The server renders it for the address; in the browser, its links
 * and its field are answered in place.
 *
 * @param initial the server's answer; null for an empty search
 */
export function SearchScreen({ site, address: first, initial }: Props) {
  const { address, type, follow, commit } = useSearchAddress(first, searchAddress);
  const { request, page, problems } = address;
  const wanted = { offset: (page - 1) * RESULTS_PER_PAGE, limit: RESULTS_PER_PAGE, facets: true };
  const { answered, failed } = useSearch(
    isAsking(request) ? request : null,
    wanted,
    initial && { request: first.request, answer: initial, coverage: null },
  );
  const top = useRef<HTMLDivElement>(null);
  const answer = answered?.answer;

  // Text typed before hydration is in the field, but fired no event that React saw.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the field as it was found
  useEffect(() => {
    const typed = top.current?.querySelector<HTMLInputElement>('input[name="q"]')?.value;
    if (typed !== undefined && typed !== request.query) type(typed);
  }, []);

  const query = request.query.trim();
  useEffect(() => {
    document.title = `${searchTitle(query)} — ${site.name}`;
  }, [query, site.name]);

  const onClick = (event: MouseEvent) => {
    if (follow(event)) top.current?.scrollIntoView({ block: 'start' });
    else if (event.target instanceof Element && event.target.closest('[data-result]')) rememberSearch(request.query);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside answer clicks and keys by themselves
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter arrives as a click
    <div ref={top} onClick={onClick} className="scroll-mt-4">
      <search className="block lg:mr-[22.5rem]">
        <SearchField
          aria-label={FIELD.label}
          placeholder={FIELD.placeholder}
          value={request.query}
          onChange={(event) => type(event.target.value)}
          onFocus={startSearchWorker}
          onBlur={commit}
          onSubmit={(event) => {
            // If the page itself cannot search all articles, let the browser submit the form to the server.
            if (!failed && !answered?.coverage?.missing) event.preventDefault();
            commit();
            rememberSearch(request.query);
          }}
        >
          <HiddenFields request={request} />
        </SearchField>
        {answer ? <FilterChips filters={answer.filters} addressOf={searchAddress} /> : null}
        {problems.map(({ parameter, message, known }) =>
          known ? (
            <p key={`${parameter} ${message}`} className="pt-2 text-meta text-soft [overflow-wrap:anywhere]">
              {NOTES.ignored(parameter, message)}
            </p>
          ) : null,
        )}
      </search>
      <div className="grid gap-x-14 gap-y-3 pt-2 lg:grid-cols-[minmax(0,1fr)_19rem]">
        {answer?.facets && narrowingKinds(answer.facets, FACET_KINDS).length > 0 ? (
          <FacetsDrawer list="results">
            <FacetList
              site={site}
              request={request}
              facets={answer.facets}
              kinds={FACET_KINDS}
              addressOf={searchAddress}
              isSearchPage
            />
          </FacetsDrawer>
        ) : null}
        <div id="results" className="min-w-0 scroll-mt-4 lg:col-start-1 lg:row-start-1">
          <div className="grid items-center gap-x-4 sm:min-h-11 sm:grid-cols-[minmax(0,1fr)_11rem]">
            <p role="status" className="min-w-0 py-2 text-meta text-soft [overflow-wrap:anywhere]">
              {statusOf(isAsking(request), answered, failed)}
            </p>
            {answer && answer.exact + answer.alike > 1 ? (
              <SortLinks request={request} addressOf={searchAddress} />
            ) : null}
          </div>
          {answered && answer ? (
            <>
              <CoverageNote locale={site.locale} coverage={answered.coverage} />
              <SearchNotes request={answered.request} answer={answer} addressOf={searchAddress} />
              <NamedPages site={site} named={answer.named} />
              <ResultList site={site} results={answer.results} />
              <ResultPages
                locale={site.locale}
                request={request}
                page={page}
                total={answer.exact + answer.alike}
                addressOf={searchAddress}
              />
            </>
          ) : null}
        </div>
      </div>
    </div>
  );
}

/** The filters of the address, as hidden fields, so that the form keeps them without scripts. */
function HiddenFields({ request }: { request: SearchAddress['request'] }) {
  const fields = [
    ...FACET_KINDS.flatMap((kind) => request.selection[kind].map((value) => [kind, value] as const)),
    ['from', request.from ?? ''] as const,
    ['to', request.to ?? ''] as const,
    ['sort', request.sort === 'date' ? 'date' : ''] as const,
  ].filter(([, value]) => value !== '');
  return fields.map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
}
