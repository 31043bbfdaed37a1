import type { ReactNode } from 'react';

/**
 * What a list can be narrowed by: a drawer above it on a phone; beside it and always open on a wide screen, where a link
 * leads the keyboard past it.
 *
 * @param props.list id of the list, which follows
 */
export function FacetsDrawer({ label, list, children }: { label: string; list: string; children: ReactNode }) {
  return (
    <div className="relative min-w-0 lg:col-start-2 lg:row-start-1">
      <a
        href={`#${list}`}
        className="no-print sr-only z-10 bg-ink px-4 py-3 text-paper focus:not-sr-only focus:absolute focus:top-0 focus:left-0 max-lg:hidden"
      >
        Skip to the list
      </a>
      <details className="facets-drawer">
        <summary className="flex min-h-11 items-center border-y border-rule font-semibold text-hue">{label}</summary>
        <div className="pt-4 lg:pt-0">{children}</div>
      </details>
    </div>
  );
}
