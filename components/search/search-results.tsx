import { RESULTS } from '@/components/islands/texts';
import { ResultText } from '@/components/search/result-text';
import { type AddressOf, NamedPageText, namedPath } from '@/components/search/search-notes';
import { articlePath } from '@/lib/config/paths';
import type { IslandSite } from '@/lib/pages/frame';
import { lastPageOf } from '@/lib/search/search-address';
import type { SearchAnswer, SearchRequest, SearchResult } from '@/lib/search/search-answer';
import { hueOf } from '@/lib/topic/topic-hue';

/** The pages that a query names, as links above its results. */
export function NamedPages({ site, named }: { site: IslandSite; named: SearchAnswer['named'] }) {
  if (named.length === 0) return null;
  return (
    <ul aria-label={RESULTS.pages} className="border-t-2 border-hue">
      {named.map((page) => (
        <li key={`${page.kind} ${page.key}`}>
          <a href={namedPath(page)} className="group flex min-h-11 items-center border-b border-rule py-2">
            <NamedPageText site={site} named={page} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** One page of results as links, best first; those that only resemble the query come below a heading. */
export function ResultList({ site, results }: { site: IslandSite; results: readonly SearchResult[] }) {
  const firstAlike = results.findIndex(({ approximate }) => approximate);
  return (
    <ol>
      {results.map((result, index) => (
        <li
          key={result.slug}
          data-hue={result.topics[0] ? hueOf(site, result.topics[0]) : undefined}
          className="border-b border-rule"
        >
          {index === firstAlike ? (
            <h2 className="pt-5 text-label font-bold uppercase text-soft">{RESULTS.similar}</h2>
          ) : null}
          <a href={articlePath(result.slug)} data-result className="group block py-4">
            <ResultText locale={site.locale} result={result} heading="h2" />
          </a>
        </li>
      ))}
    </ol>
  );
}

/** Links that sort by relevance or by date. */
export function SortLinks({ request, addressOf }: { request: SearchRequest; addressOf: AddressOf }) {
  return (
    <ul aria-label={RESULTS.order} className="no-print -ml-2 flex text-meta sm:ml-0">
      {(['relevance', 'date'] as const).map((sort) => (
        <li key={sort}>
          <a
            href={addressOf({ ...request, sort })}
            data-search
            aria-current={request.sort === sort ? 'true' : undefined}
            className="flex min-h-11 items-center px-2 font-semibold text-hue hover:underline aria-[current]:text-ink aria-[current]:underline"
          >
            {RESULTS.orders[sort]}
          </a>
        </li>
      ))}
    </ul>
  );
}

const NUMBERED = RESULTS.numbered;

/** Pagination of the results. */
export function ResultPages({
  locale,
  request,
  page,
  total,
  addressOf,
}: {
  locale: string;
  request: SearchRequest;
  page: number;
  total: number;
  addressOf: AddressOf;
}) {
  const last = lastPageOf(total);
  if (total === 0 || (last === 1 && page === 1)) return null;
  const link = 'flex min-h-11 items-center px-2 font-semibold text-hue hover:underline';
  return (
    // With keys, a link keeps the focus; without, React would reuse its element at another place and scroll there.
    <nav aria-label={NUMBERED.name} className="flex flex-wrap items-center justify-between gap-x-4 pt-4 text-meta">
      {page > 1 ? (
        <a key="prev" href={addressOf(request, Math.min(page - 1, last))} data-search rel="prev" className={link}>
          {NUMBERED.previous}
        </a>
      ) : (
        <span key="prev" />
      )}
      <span className="text-soft">
        {page > last ? NUMBERED.none(page, last) : NUMBERED.at(page, last.toLocaleString(locale))}
      </span>
      {page < last ? (
        <a key="next" href={addressOf(request, page + 1)} data-search rel="next" className={link}>
          {NUMBERED.next}
        </a>
      ) : (
        <span key="next" />
      )}
    </nav>
  );
}
