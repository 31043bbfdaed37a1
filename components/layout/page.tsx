import type { ReactNode } from 'react';
import { Footer } from '@/components/layout/footer';
import { Masthead } from '@/components/layout/masthead';

/** The frame of every page: skip link, masthead, one main, footer. Only the front page wears the large nameplate. */
export function Page({ children, front = false }: { children: ReactNode; front?: boolean }) {
  return (
    <>
      <a
        href="#main"
        className="no-print sr-only z-10 bg-ink px-4 py-3 text-paper focus:not-sr-only focus:absolute focus:left-3 focus:top-3"
      >
        Skip to the content
      </a>
      <Masthead front={front} />
      <main id="main" className="mx-auto max-w-page px-4 md:px-8">
        {children}
      </main>
      <Footer />
    </>
  );
}
