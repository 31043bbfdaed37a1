import type { ReactNode } from 'react';
import { HOUSE } from '@/components/texts';
import { parseWebAddress } from '@/lib/core/web-address';
import type { HOUSE_COMPONENT_NAMES } from '@/lib/house-page/find-in-mdx';
import type { Figures } from '@/lib/pages/house-page';

/** All components that a house page may use; `check-mdx` reports any other. */
export function houseComponents(figures: Figures | null) {
  // MDX passes a component only its own attributes, so the figures are bound to it here.
  const counted = figuresOf.bind(null, figures);
  return { Lede, Ext, Figures: counted } satisfies Record<(typeof HOUSE_COMPONENT_NAMES)[number], unknown>;
}

function Lede({ children }: { children: ReactNode }) {
  return <div className="text-dek text-soft">{children}</div>;
}

function Ext({ href, children }: { href: string; children: ReactNode }) {
  const address = parseWebAddress(href);
  return address ? (
    <a href={address} rel="noopener">
      {children}
    </a>
  ) : (
    children
  );
}

const FIGURES = ['articles', 'topics', 'offerings', 'sources'] as const satisfies readonly (keyof Figures)[];

function figuresOf(figures: Figures | null) {
  if (!figures) return null;
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 border-y border-rule py-4 font-sans sm:grid-cols-4">
      {FIGURES.map((name) => (
        <div key={name} className="flex flex-col-reverse">
          <dt className="text-meta text-soft">{HOUSE.figures[name]}</dt>
          <dd className="ps-0 font-serif text-section font-semibold tabular-nums">{figures[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
