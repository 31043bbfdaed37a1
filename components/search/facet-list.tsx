import type { ReactNode } from 'react';
import { FACET_TEXTS } from '@/components/islands/texts';
import type { AddressOf } from '@/components/search/search-notes';
import { FACETS, type FacetKind } from '@/lib/article/facets';
import type { IslandSite } from '@/lib/pages/frame';
import { articleUnit } from '@/lib/pages/texts';
import { searchAddress, toggled } from '@/lib/search/search-address';
import type { Facets, FacetValue, SearchRequest } from '@/lib/search/search-answer';
import { taxonomyHue, taxonomyLabel } from '@/lib/topic/topic-hue';

/** How many values of a facet stand open; the others are one click away. */
const OPEN = 7;

interface Props {
  readonly site: IslandSite;
  readonly request: SearchRequest;
  readonly facets: Facets;
  readonly kinds: readonly FacetKind[];
  readonly addressOf: AddressOf;
  /** Whether this is the search itself, which has no page that lists more. */
  readonly isWhole?: boolean;
}

/** What a search can be narrowed by: links that take a value in or out, each with the number of articles behind it. */
export function FacetList({ site, request, facets, kinds, addressOf, isWhole = false }: Props) {
  const lists = narrowingKinds(facets, kinds);
  return (
    <nav aria-label={FACET_TEXTS.name} className="flex flex-col gap-7">
      {lists.map((kind) => {
        const { values, more } = facets[kind];
        const link = (value: FacetValue) => (
          <FacetLink
            key={value.key}
            kind={kind}
            value={value}
            href={addressOf({ ...request, selection: toggled(request.selection, kind, value.key) })}
          />
        );
        return (
          <section key={kind} aria-label={FACETS[kind].many}>
            <h2 className="border-t-2 border-hue pt-2 font-semibold">{FACETS[kind].many}</h2>
            {values.some(({ taxonomy }) => taxonomy !== '') ? (
              <TopicValues site={site} values={values} link={link} />
            ) : (
              <Values values={values} link={link} />
            )}
            {more === 0 ? null : isWhole ? (
              <p className="py-2 text-meta text-soft">{FACET_TEXTS.moreByWords(more)}</p>
            ) : (
              <a href={searchAddress(request)} className="text-link inline-flex min-h-11 items-center text-meta">
                {FACET_TEXTS.more(more)}
              </a>
            )}
          </section>
        );
      })}
    </nav>
  );
}

/** Topics under their taxonomies, the taxonomy with most articles first. */
function TopicValues({
  site,
  values,
  link,
}: {
  site: IslandSite;
  values: readonly FacetValue[];
  link: (value: FacetValue) => ReactNode;
}) {
  const groups = new Map<string, FacetValue[]>();
  for (const value of values) groups.set(value.taxonomy, [...(groups.get(value.taxonomy) ?? []), value]);
  return [...groups].map(([taxonomy, own]) => (
    <div key={taxonomy} data-hue={taxonomyHue(site, taxonomy)} className="pt-2">
      <h3 className="text-label font-bold uppercase text-hue">{taxonomyLabel(site, taxonomy)}</h3>
      <Values values={own} link={link} open={groups.size > 2 ? 4 : OPEN} />
    </div>
  ));
}

function Values({
  values,
  link,
  open = OPEN,
}: {
  values: readonly FacetValue[];
  link: (value: FacetValue) => ReactNode;
  open?: number;
}) {
  // One more line is shorter than a line that says there is one more.
  const cut = values.length <= open + 1 ? values.length : open;
  const hidden = values.slice(cut);
  return (
    <>
      <ul>{values.slice(0, cut).map(link)}</ul>
      {hidden.length === 0 ? null : (
        <details open={hidden.some(({ chosen }) => chosen)}>
          <summary className="flex min-h-11 items-center text-meta font-semibold text-hue hover:underline">
            {FACET_TEXTS.more(hidden.length)}
          </summary>
          <ul>{hidden.map(link)}</ul>
        </details>
      )}
    </>
  );
}

function FacetLink({ kind, value, href }: { kind: FacetKind; value: FacetValue; href: string }) {
  return (
    <li className="border-b border-rule">
      <a
        href={href}
        data-search
        data-facet={`${kind}:${value.key}`}
        rel="nofollow"
        aria-current={value.chosen ? 'true' : undefined}
        // Its ring lies within: it must not cover the values above and below.
        className="group -mx-2 flex min-h-11 items-center justify-between gap-3 px-2 py-1.5 text-meta focus-visible:[outline-offset:-3px] aria-[current]:font-semibold aria-[current]:text-hue"
      >
        <span className="flex min-w-0 items-baseline gap-2">
          <span
            aria-hidden="true"
            className="grid size-4 shrink-0 place-items-center self-center border border-line text-label leading-none"
          >
            {value.chosen ? '✓' : ''}
          </span>
          <span className="headline-link min-w-0 [overflow-wrap:anywhere]">{value.label}</span>
        </span>
        <span className="tabular-nums text-soft">
          {value.articles}
          <span className="sr-only">
            {articleUnit(value.articles)}
            {value.chosen ? FACET_TEXTS.chosen : ''}
          </span>
        </span>
      </a>
    </li>
  );
}

/** The facets that make a difference: a single value that is not chosen narrows nothing. */
export function narrowingKinds(facets: Facets, kinds: readonly FacetKind[]): FacetKind[] {
  return kinds.filter((kind) => facets[kind].values.length > 1 || facets[kind].values.some(({ chosen }) => chosen));
}
