import type { MouseEvent } from 'react';
import { isPlainClick } from '@/components/islands/plain-click';

/**
 * The link to another search that was clicked; prevents the browser from following it. Null for other links, and for
 * clicks that open a new tab or window, or download.
 */
export function takeSearchLink(event: MouseEvent): HTMLAnchorElement | null {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-search]') : null;
  if (!link || !isPlainClick(event)) return null;
  event.preventDefault();
  return link;
}

/** The facet value (`kind:key`) of the link around an element; null without one. */
export function facetOf(element: EventTarget | null): string | null {
  return element instanceof Element ? (element.closest<HTMLElement>('[data-facet]')?.dataset.facet ?? null) : null;
}

/** The link of a facet value (`kind:key`) on the page as it is now. */
export function facetLink(facet: string): HTMLElement | null {
  return document.querySelector(`[data-facet="${CSS.escape(facet)}"]`);
}
