import type { ReactNode } from 'react';

/** A section's heading under its line, with an optional link to the whole list. */
export function SectionHeading({
  id,
  children,
  more,
}: {
  id?: string;
  children: ReactNode;
  more?: { label: string; href: string };
}) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-t-2 border-hue pt-2">
      <h2 id={id} className="headline font-serif text-section font-semibold">
        {children}
      </h2>
      {more ? (
        <a href={more.href} className="py-1 text-meta font-semibold text-hue underline-offset-4 hover:underline">
          {more.label}
        </a>
      ) : null}
    </div>
  );
}
