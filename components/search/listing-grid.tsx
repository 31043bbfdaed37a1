import type { ReactNode } from 'react';
import { FacetsDrawer } from '@/components/search/facets-drawer';

interface Props {
  /** The facets; null if there are none. */
  readonly facets: ReactNode;
  readonly rail: ReactNode;
  readonly children: ReactNode;
}

/**
 * List and rail side by side; on a phone the facets are a drawer above the list. The drawer comes first in the HTML, so
 * that it does not push the list down when it arrives.
 */
export function ListingGrid({ facets, rail, children }: Props) {
  return (
    <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_19rem] lg:grid-rows-[auto_1fr] lg:gap-y-10">
      {facets ? <FacetsDrawer list="articles">{facets}</FacetsDrawer> : null}
      <div id="articles" className="min-w-0 scroll-mt-4 lg:col-start-1 lg:row-span-2 lg:row-start-1">
        {children}
      </div>
      {rail}
    </div>
  );
}
