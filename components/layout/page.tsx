import type { ReactNode } from 'react';
import { Footer } from '@/components/layout/footer';
import { Masthead } from '@/components/layout/masthead';
import { SkipLink } from '@/components/layout/skip-link';
import { FRAME } from '@/components/texts';
import type { Frame } from '@/lib/pages/frame';

/** The frame of every page: skip link, masthead, one main, footer. Only the front page has the large nameplate. */
export function Page({ frame, children, front = false }: { frame: Frame; children: ReactNode; front?: boolean }) {
  return (
    <>
      <SkipLink to="main" label={FRAME.skip} className="focus:left-3 focus:top-3" />
      <Masthead frame={frame} front={front} />
      <main id="main" className="mx-auto max-w-page px-4 md:px-8">
        {children}
      </main>
      <Footer {...frame} />
    </>
  );
}
