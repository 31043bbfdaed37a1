import type { MouseEvent } from 'react';
import { isPlainClick } from '@/components/islands/plain-click';

/**
 * The link to another search that a click follows here, which is then no longer the browser's to follow; null for other
 * links, and for clicks that ask for a new tab, a new window or a download.
 */
export function takeSearchLink(event: MouseEvent): HTMLAnchorElement | null {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-search]') : null;
  if (!link || !isPlainClick(event)) return null;
  event.preventDefault();
  return link;
}

/** Which value of a facet an element stands for; null for none. */
export function facetOf(element: EventTarget | null): string | null {
  return element instanceof Element ? (element.closest<HTMLElement>('[data-facet]')?.dataset.facet ?? null) : null;
}

/** The link of a value of a facet, after the list of facets was drawn anew. */
export function facetLink(facet: string): HTMLElement | null {
  return document.querySelector(`[data-facet="${CSS.escape(facet)}"]`);
}
