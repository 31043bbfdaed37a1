import styles from '@/components/preview/desk-pages.module.css';
import { DESK_PARTS } from '@/lib/preview/texts';

const PAGES = DESK_PARTS.pages;

interface Props {
  readonly page: number;
  readonly pages: number;
  readonly to: (page: number) => string;
}

/** Pagination: the neighbours of the current page, the first and the last. */
export function DeskPages({ page, pages, to }: Props) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={PAGES.name} className={styles.pages}>
      <ul>
        {page > 1 ? <Step rel="prev" href={to(page - 1)} label={PAGES.previous} /> : null}
        {shownNumbers(page, pages).map((number, index, all) => (
          <li key={number}>
            {number - (all[index - 1] ?? number - 1) > 1 ? <span className={styles.gap}>…</span> : null}
            <a href={to(number)} aria-label={PAGES.page(number)} aria-current={number === page ? 'page' : undefined}>
              {number}
            </a>
          </li>
        ))}
        {page < pages ? <Step rel="next" href={to(page + 1)} label={PAGES.next} /> : null}
      </ul>
    </nav>
  );
}

export function Step({ label, ...link }: { rel: 'prev' | 'next'; href: string; label: string }) {
  return (
    <li>
      <a {...link}>{label}</a>
    </li>
  );
}

function shownNumbers(current: number, last: number): number[] {
  const wanted = [1, current - 1, current, current + 1, last];
  return [...new Set(wanted)].filter((number) => number >= 1 && number <= last).sort((a, b) => a - b);
}
