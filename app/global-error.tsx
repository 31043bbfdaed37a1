'use client';

import { sans, sansExtended, serif, serifExtended } from '@/app/fonts';
import { site } from '@/lib/config/site';
import '@/app/globals.css';

/** The whole document where a page breaks: no trace of how, and two ways on, both of which work without scripts. */
export default function BrokenPage() {
  const fonts = [serif, serifExtended, sans, sansExtended].map((font) => font.variable).join(' ');
  return (
    <html lang={site.language} className={fonts}>
      <head>
        <title>{`Something went wrong — ${site.name}`}</title>
        <meta name="robots" content="noindex" />
      </head>
      <body>
        <main className="mx-auto max-w-measure px-4 py-24">
          <h1 className="font-serif text-headline font-semibold">Something went wrong on this page</h1>
          <p className="mt-4 text-dek text-soft">It is our fault, not yours. Trying again often helps.</p>
          <p className="mt-6 flex gap-6 font-semibold">
            {/* biome-ignore lint/a11y/useValidAnchor: an empty address is the one at which the reader is */}
            <a href="" className="text-link grid min-h-11 items-center">
              Try again
            </a>
            <a href="/" className="text-link grid min-h-11 items-center">
              {site.name}
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
