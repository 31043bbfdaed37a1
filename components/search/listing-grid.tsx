import type { ReactNode } from 'react';
import { FacetsDrawer } from '@/components/search/facets-drawer';

interface Props {
  /** What the list can be narrowed by. */
  readonly facets: ReactNode;
  readonly rail: ReactNode;
  readonly children: ReactNode;
}

/** List and rail side by side; on a phone the facets are a drawer above the list. */
export function ListingGrid({ facets, rail, children }: Props) {
  return (
    <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="min-w-0">{children}</div>
      <div className="contents min-w-0 lg:flex lg:flex-col lg:gap-10">
        <FacetsDrawer label="Narrow the list">{facets}</FacetsDrawer>
        {rail}
      </div>
    </div>
  );
}
