'use client';

import { site } from '@/lib/config/site';

/** What a reader sees when a page breaks: no trace of how, and two ways on. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main className="mx-auto max-w-measure px-4 py-24">
      <h1 className="font-serif text-headline font-semibold">Something went wrong on this page</h1>
      <p className="mt-4 text-dek text-soft">It is our fault, not yours. Trying again often helps.</p>
      <p className="mt-6 flex gap-6 font-semibold">
        <button type="button" onClick={reset} className="text-link min-h-11">
          Try again
        </button>
        <a href="/" className="text-link grid min-h-11 items-center">
          {site.name}
        </a>
      </p>
    </main>
  );
}
