import type { ReactNode } from 'react';

/** What a page is about, and beside it on a wide screen, else below it, what leads on. */
export function WithRail({ rail, children }: { rail: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="min-w-0">{children}</div>
      {rail}
    </div>
  );
}

/** The column beside a page's subject; side by side again where a tablet has it below. */
export function RailColumn({ children }: { children: ReactNode }) {
  return (
    <div className="no-print grid min-w-0 content-start gap-x-8 gap-y-10 sm:max-lg:grid-cols-2 [&>*:only-child]:col-span-full [&>*]:min-w-0">
      {children}
    </div>
  );
}
