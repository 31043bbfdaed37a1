import type { ReactNode } from 'react';

/** What a list can be narrowed by: a drawer above it on a phone, beside it and always open on a wide screen. */
export function FacetsDrawer({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="facets-drawer max-lg:order-first">
      <summary className="flex min-h-11 items-center border-y border-rule font-semibold text-hue">{label}</summary>
      <div className="pt-4 lg:pt-0">{children}</div>
    </details>
  );
}
