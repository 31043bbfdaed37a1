import type { ReactNode } from 'react';

/** The main content, with a rail right of it on a wide screen, else below it. */
export function WithRail({ rail, children }: { rail: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="min-w-0">{children}</div>
      {rail}
    </div>
  );
}

/** The rail: one column, or two on a tablet, where it is below the main content. */
export function RailColumn({ children }: { children: ReactNode }) {
  return (
    <div className="no-print grid min-w-0 content-start gap-x-8 gap-y-10 sm:max-lg:grid-cols-2 [&>*:only-child]:col-span-full [&>*]:min-w-0">
      {children}
    </div>
  );
}
