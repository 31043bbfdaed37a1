'use client';

import { type MouseEvent, type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ListingGrid } from '@/components/search/listing-grid';
import { NarrowedListing } from '@/components/search/narrowed-listing';
import { facetLink, facetOf, takeSearchLink } from '@/components/search/search-link';
import { FACET_KINDS } from '@/lib/article/facets';
import type { IslandSite } from '@/lib/pages/frame';

interface Props {
  readonly site: IslandSite;
  /** The topic whose page this is. */
  readonly topic: string;
  /** The address of its first page. */
  readonly base: string;
  /** The facets, as links to the search page marked `data-search`. */
  readonly facets?: ReactNode;
  readonly rail?: ReactNode;
  /** The list before narrowing. */
  readonly list?: ReactNode;
}

/** The list of a topic's page. Its facets are links to the search page; scripts make them narrow the list in place. */
export function NarrowableListing({ site, topic, base, facets, rail, list }: Props) {
  /** The parameters that narrow the list, and the facet value with the focus; null while the server's list is shown. */
  const [choice, setChoice] = useState<{ readonly search: string; readonly facet: string | null } | null>(null);
  // The server's list is the right one only at this path: other paths are other numbered pages of it.
  const servedAt = useRef('');
  // The facet value whose link had the focus; its link in the server's list gets it back.
  const focused = useRef<string | null>(null);
  const widen = useCallback(() => {
    focused.current = facetOf(document.activeElement);
    if (window.location.pathname === servedAt.current) setChoice(null);
    else window.location.reload();
  }, []);
  useEffect(() => {
    if (choice === null && focused.current !== null) facetLink(focused.current)?.focus({ preventScroll: true });
  }, [choice]);

  // A layout effect: after a click, the address would undo the choice.
  useLayoutEffect(() => {
    servedAt.current = window.location.pathname;
    const onAddress = () => {
      const { search } = window.location;
      const params = new URLSearchParams(search);
      if (FACET_KINDS.some((name) => params.has(name))) setChoice({ search, facet: facetOf(document.activeElement) });
    };
    onAddress();
    window.addEventListener('popstate', onAddress);
    return () => window.removeEventListener('popstate', onAddress);
  }, []);

  if (choice !== null) {
    return (
      <NarrowedListing site={site} topic={topic} base={base} {...choice} facets={facets} rail={rail} onWide={widen}>
        {list}
      </NarrowedListing>
    );
  }
  const onClick = (event: MouseEvent) => {
    const link = takeSearchLink(event);
    if (link) setChoice({ search: new URL(link.href).search, facet: facetOf(link) });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside answer clicks and keys by themselves
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter arrives as a click
    <div onClick={onClick} className="contents">
      <ListingGrid facets={facets} rail={rail}>
        {list}
      </ListingGrid>
    </div>
  );
}
