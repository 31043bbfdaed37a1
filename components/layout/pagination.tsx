import { LIST } from '@/components/texts';
import { numberedPath } from '@/lib/config/paths';
import type { NumberedPage } from '@/lib/pages/numbered';

const PAGES = LIST.pages;

/** Numbered pages as plain links: the first two, the last two, the current one and its neighbours. */
export function Pagination({ page, base }: { page: Pick<NumberedPage<unknown>, 'number' | 'of'>; base: string }) {
  if (page.of <= 1) return null;
  const link = 'grid min-h-11 min-w-11 place-items-center px-2 font-semibold';
  const step = (rel: 'prev' | 'next', number: number, label: string) => (
    <li>
      <a href={numberedPath(base, number)} rel={rel} className={`${link} text-hue hover:underline`}>
        {label}
      </a>
    </li>
  );
  return (
    <nav aria-label={PAGES.name} className="mt-10 border-t border-rule pt-4 text-meta">
      <ul className="flex flex-wrap items-center gap-1">
        {page.number > 1 ? step('prev', page.number - 1, PAGES.newer) : null}
        {shownNumbers(page.number, page.of).map((number, index, all) => (
          <li key={number} className="flex items-center">
            {index > 0 && number - (all[index - 1] ?? 0) > 1 ? <span className="px-1 text-soft">…</span> : null}
            {number === page.number ? (
              <span aria-current="page" className={`${link} page-current bg-ink text-paper`}>
                <span className="sr-only">{PAGES.page}</span>
                {number}
              </span>
            ) : (
              <a href={numberedPath(base, number)} className={`${link} text-hue hover:underline`}>
                <span className="sr-only">{PAGES.page}</span>
                {number}
              </a>
            )}
          </li>
        ))}
        {page.number < page.of ? step('next', page.number + 1, PAGES.older) : null}
      </ul>
    </nav>
  );
}

function shownNumbers(current: number, last: number): number[] {
  const wanted = [1, 2, current - 1, current, current + 1, last - 1, last];
  return [...new Set(wanted)].filter((number) => number >= 1 && number <= last).sort((a, b) => a - b);
}
