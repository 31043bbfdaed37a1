'use client';

import { type ComponentType, type MouseEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { ListingGrid } from '@/components/search/listing-grid';
import type { NarrowedListingProps } from '@/components/search/narrowed-listing';
import { facetLink, facetOf, takeSearchLink } from '@/components/search/search-link';

interface Props {
  /** The topic whose page this is. */
  readonly topic: string;
  /** The address of its first page. */
  readonly base: string;
  /** What the page can be narrowed by, as links to the search page that are marked `data-search`. */
  readonly facets: ReactNode;
  readonly rail: ReactNode;
  /** The list as it is without narrowing. */
  readonly children: ReactNode;
}

const NARROWED = /[?&](?:source|author|year|topic)=/;

/**
 * A topic's page that its facets narrow in place. They are links to the search page; with scripts the code that follows
 * them here arrives at the first click, or at once where the address is narrowed already.
 */
export function NarrowableListing({ topic, base, facets, rail, children }: Props) {
  const [Narrowed, setNarrowed] = useState<ComponentType<NarrowedListingProps> | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  // The page that the server made, which is the whole list only at its own address.
  const servedAt = useRef('');

  const narrow = useCallback(async (search: string) => {
    const { NarrowedListing } = await import('@/components/search/narrowed-listing');
    setNarrowed(() => NarrowedListing);
    setAsked(search);
  }, []);
  // The facet whose link had the focus; its like in the list as the server made it takes it over.
  const focused = useRef<string | null>(null);
  const widen = useCallback(() => {
    focused.current = facetOf(document.activeElement);
    if (window.location.pathname === servedAt.current) setAsked(null);
    else window.location.reload();
  }, []);
  useEffect(() => {
    if (asked === null && focused.current !== null) facetLink(focused.current)?.focus({ preventScroll: true });
  }, [asked]);

  useEffect(() => {
    servedAt.current = window.location.pathname;
    const onAddress = () => {
      if (NARROWED.test(window.location.search)) narrow(window.location.search).catch(() => undefined);
    };
    onAddress();
    window.addEventListener('popstate', onAddress);
    return () => window.removeEventListener('popstate', onAddress);
  }, [narrow]);

  if (Narrowed && asked !== null) {
    return (
      <Narrowed topic={topic} base={base} search={asked} facets={facets} rail={rail} onWide={widen}>
        {children}
      </Narrowed>
    );
  }
  const onClick = (event: MouseEvent) => {
    const link = takeSearchLink(event);
    if (!link) return;
    // Where the code does not arrive, the link leads where it says.
    narrow(new URL(link.href).search).catch(() => window.location.assign(link.href));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside answer clicks and keys by themselves
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter arrives as a click
    <div onClick={onClick} className="contents">
      <ListingGrid facets={facets} rail={rail}>
        {children}
      </ListingGrid>
    </div>
  );
}
