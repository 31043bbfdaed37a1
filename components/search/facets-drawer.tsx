import type { ReactNode } from 'react';
import { FACET_TEXTS } from '@/components/islands/texts';
import { SkipLink } from '@/components/layout/skip-link';

/**
 * What a list can be narrowed by: a drawer above it on a phone; beside it and always open on a wide screen, where a link
 * leads the keyboard past it.
 *
 * @param props.list id of the list, which follows
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
