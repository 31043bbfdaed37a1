import { ARTICLE } from '@/components/texts';
import type { Original } from '@/lib/pages/article';

const NEW_TAB = <span className="sr-only">{ARTICLE.newTab}</span>;

/** The link to the original within a line of text; in print its address follows. */
export function OriginalLink({ original: { href, place } }: { original: Original }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener"
      className="print-address font-semibold text-hue underline decoration-1 underline-offset-4 [overflow-wrap:anywhere] hover:decoration-2"
    >
      {ARTICLE.original(place)}
      {NEW_TAB}
    </a>
  );
}

/** The link to the original as a button, at the end of an article. */
export function ContinueReading({ original: { href, place } }: { original: Original }) {
  return (
    <p>
      <a
        href={href}
        target="_blank"
        rel="noopener"
        className="print-address inline-flex min-h-12 items-center gap-2 bg-hue px-5 py-2.5 font-semibold text-reverse underline-offset-4 [overflow-wrap:anywhere] hover:underline print:inline print:bg-transparent print:p-0 print:text-ink"
      >
        <span>
          {ARTICLE.reading(place)}
          {NEW_TAB}
        </span>
        <svg
          viewBox="0 0 16 16"
          className="size-3.5 shrink-0 print:hidden"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          aria-hidden="true"
        >
          <path d="M4 12 12 4M5 4h7v7" />
        </svg>
      </a>
    </p>
  );
}
