import { KINDS, NOTES } from '@/components/islands/texts';
import { coverageNote } from '@/components/search/search-summary';
import { facetPath } from '@/lib/article/facets';
import { offeringPath, TOPICS_PATH } from '@/lib/config/paths';
import type { IslandSite } from '@/lib/pages/frame';
import { COUNTS } from '@/lib/pages/texts';
import type { Filter, SearchAnswer, SearchRequest } from '@/lib/search/search-answer';
import type { Coverage } from '@/lib/search/search-protocol';
import { hueOf } from '@/lib/topic/topic-hue';

/** Makes the address of a search on the page that shows it. */
export type AddressOf = (request: SearchRequest, page?: number) => string;

/** The active filters, each a link to the same search without it. */
export function FilterChips({ filters, addressOf }: { filters: readonly Filter[]; addressOf: AddressOf }) {
  if (filters.length === 0) return null;
  return (
    <ul aria-label={NOTES.filters} className="flex flex-wrap gap-2 pt-3">
      {filters.map((filter, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same filter may stand twice in a query
        <li key={`${filter.kind} ${filter.label} ${index}`} className="flex min-w-0 max-w-full flex-col gap-1">
          <a
            href={addressOf(filter.without)}
            data-search
            className={`chip flex min-h-11 items-center gap-2 px-3 py-1 text-meta underline-offset-4 hover:underline ${filter.problem ? 'border border-ink' : 'bg-hue-wash text-hue'}`}
          >
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <span className="sr-only">{NOTES.remove}</span>
              {kindOf(filter)}
              <strong className="font-semibold">{filter.label}</strong>
            </span>
            <span aria-hidden="true">×</span>
          </a>
          {filter.problem ? (
            <span className="max-w-64 text-meta text-soft [overflow-wrap:anywhere]">
              {filter.problem}{' '}
              {filter.meant ? (
                <>
                  {NOTES.meant.before}
                  <a href={addressOf(filter.meant.request)} data-search className="text-link">
                    {filter.meant.label}
                  </a>
                  {NOTES.meant.after}
                </>
              ) : null}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function kindOf({ kind, negated }: Filter): string {
  return NOTES.kind(KINDS[kind], negated);
}

/** How much of the archive was searched; nothing if that is all. */
export function CoverageNote({ locale, coverage }: { locale: string; coverage: Coverage | null }) {
  const note = coverageNote(coverage, locale);
  return note === null ? null : <p className="pb-2 text-meta text-soft">{note}</p>;
}

/** Synonyms that were searched too, a better spelling, and filters without which there are results. */
export function SearchNotes({
  request,
  answer,
  addressOf,
}: {
  request: SearchRequest;
  answer: SearchAnswer;
  addressOf: AddressOf;
}) {
  const { saidOtherwise, suggestion, obstacles, exact, alike } = answer;
  return (
    <>
      {saidOtherwise.map(({ said, also }) => (
        <p key={said} className="pb-3 text-meta text-soft [overflow-wrap:anywhere]">
          {NOTES.otherNames(said, also)}
        </p>
      ))}
      {suggestion === null ? null : (
        <p className="py-1 [overflow-wrap:anywhere]">
          {NOTES.meant.before}
          <a href={addressOf({ ...request, query: suggestion })} data-search className="text-link font-semibold">
            {suggestion}
          </a>
          {NOTES.meant.after}
        </p>
      )}
      {exact + alike > 0 ? null : (
        <p className="py-1">
          {NOTES.tryOther.before}
          <a href={TOPICS_PATH} className="text-link">
            {NOTES.tryOther.link}
          </a>
          {NOTES.tryOther.after}
        </p>
      )}
      {obstacles.length === 0 ? null : (
        <ul className="py-1 [overflow-wrap:anywhere]">
          {obstacles.map(({ filter, articles }) => (
            <li key={`${filter.kind} ${filter.negated} ${filter.label}`}>
              <a href={addressOf(filter.without)} data-search className="text-link">
                {NOTES.withoutFilter(`${kindOf(filter)}${filter.label}`)}
              </a>
              {NOTES.thereAre(articles)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type Named = SearchAnswer['named'][number];

/** The address of a page that a query names. */
export function namedPath({ kind, key }: Named): string {
  return kind === 'offering' ? offeringPath(key) : facetPath(kind, key);
}

/** A named page as a line of a list. */
export function NamedPageText({ site, named }: { site: IslandSite; named: Named }) {
  return (
    <span
      data-hue={named.taxonomy === '' ? undefined : hueOf(site, { slug: named.key, taxonomy: named.taxonomy })}
      className="flex flex-wrap items-baseline gap-x-2"
    >
      <span className="text-label font-bold uppercase text-hue">{KINDS[named.kind]}</span>
      <span className="headline-link font-semibold [overflow-wrap:anywhere]">{named.label}</span>
      {named.articles === 0 ? null : <span className="text-meta text-soft">{COUNTS.article(named.articles)}</span>}
    </span>
  );
}
