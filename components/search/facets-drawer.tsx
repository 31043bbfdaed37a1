import type { ReactNode } from 'react';
import { FACET_TEXTS } from '@/components/islands/texts';
import { SkipLink } from '@/components/layout/skip-link';

/**
 * The frame of a list's facets: on a phone a drawer above the list; on a wide screen right of it and always open, with
 * a skip link.
 *
 * @param props.list id of the list
 */
export function FacetsDrawer({ list, children }: { list: string; children: ReactNode }) {
  return (
    <div className="no-print relative min-w-0 lg:col-start-2 lg:row-start-1">
      <SkipLink to={list} label={FACET_TEXTS.skip} className="focus:top-0 focus:left-0 max-lg:hidden" />
      <details className="drawer wide-open">
        <summary className="flex min-h-11 items-center border-y border-rule font-semibold text-hue">
          {FACET_TEXTS.name}
        </summary>
        <div className="pt-4 lg:pt-0">{children}</div>
      </details>
    </div>
  );
}
