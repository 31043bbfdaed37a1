import type { ReactNode } from 'react';

/** The h1 of a page other than an article, with the kind of page above it. */
export function PageHeading({ kind, title, children }: { kind?: string; title: string; children?: ReactNode }) {
  return (
    <div className="pt-5 pb-7 md:pt-7">
      {kind ? <p className="text-label font-bold uppercase text-hue">{kind}</p> : null}
      <h1 className="headline mt-1 max-w-4xl font-serif text-headline font-semibold">{title}</h1>
      {children ? <div className="mt-3 max-w-measure text-dek text-soft">{children}</div> : null}
    </div>
  );
}
