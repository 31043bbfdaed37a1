import type { ReactNode } from 'react';
import { FACET_TEXTS } from '@/components/islands/texts';
import type { AddressOf } from '@/components/search/search-notes';
import { FACETS, type FacetKind } from '@/lib/article/facets';
import type { IslandSite } from '@/lib/pages/frame';
import { articleUnit } from '@/lib/pages/texts';
import { searchAddress, toggled } from '@/lib/search/search-address';
import type { Facets, FacetValue, SearchRequest } from '@/lib/search/search-answer';
import { taxonomyHue, taxonomyLabel } from '@/lib/topic/topic-hue';

/** How many values of a facet are shown; the others are folded. */
const SHOWN = 7;

interface Props {
  readonly site: IslandSite;
  readonly request: SearchRequest;
  readonly facets: Facets;
  readonly kinds: readonly FacetKind[];
  readonly addressOf: AddressOf;
  /** Whether this is the search page, so that no other page lists more values. */
  readonly isSearchPage?: boolean;
}

/** The facets of a list: links that add or remove a value, each with its number of articles. */
export function FacetList({ site, request, facets, kinds, addressOf, isSearchPage = false }: Props) {
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
            {more === 0 ? null : isSearchPage ? (
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
      <Values values={own} link={link} shown={groups.size > 2 ? 4 : SHOWN} />
    </div>
  ));
}

function Values({
  values,
  link,
  shown = SHOWN,
}: {
  values: readonly FacetValue[];
  link: (value: FacetValue) => ReactNode;
  shown?: number;
}) {
  // A single further value takes no more room than the line "1 more".
  const cut = values.length <= shown + 1 ? values.length : shown;
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
        // The focus ring is inside, so that it does not cover the values above and below.
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

/** The facets that can narrow a list: those with several values, or with a chosen one. */
export function narrowingKinds(facets: Facets, kinds: readonly FacetKind[]): FacetKind[] {
  return kinds.filter((kind) => facets[kind].values.length > 1 || facets[kind].values.some(({ chosen }) => chosen));
}
