import { ArticleCount } from '@/components/layout/article-count';
import type { Chip } from '@/components/layout/chip-list';

/** Links to lists, one per line: the name, and at the right how many articles the list has. */
export function LinkRows({ links }: { links: readonly Chip[] }) {
  return (
    <ul>
      {links.map(({ href, label, count, hue, current }) => (
        <li key={href} data-hue={hue}>
          <a
            href={href}
            aria-current={current ? 'page' : undefined}
            className="group flex min-h-11 items-center justify-between gap-3 border-b border-rule py-2 text-meta focus-visible:[outline-offset:-3px]"
          >
            <span className={`headline-link min-w-0 font-semibold [overflow-wrap:anywhere] ${hue ? 'text-hue' : ''}`}>
              {label}
            </span>
            {count === undefined ? null : <ArticleCount count={count} className="text-soft tabular-nums" />}
          </a>
        </li>
      ))}
    </ul>
  );
}
