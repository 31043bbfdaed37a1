/** Shown on a site without articles: how to add the first one. */
export function EmptySite() {
  return (
    <section aria-labelledby="empty" className="max-w-measure pt-6 pb-10">
      <h2 id="empty" className="font-serif text-headline font-semibold">
        Nothing published yet
      </h2>
      <div className="prose mt-4">
        <p>
          Put a markdown file into the <code>news</code> folder of your content folder, for instance{' '}
          <code>news/first.md</code>. It appears here a moment later:
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre tabIndex={0}>
          {`---
title: Our first article
date: 2026-01-31
description: One or two sentences that say what it reports.
categories:
  - 'Energy: Wind power'
link:
  brand: example.org
  href: https://example.org/the-original
---
The summary, in markdown or HTML.
`}
        </pre>
      </div>
    </section>
  );
}
