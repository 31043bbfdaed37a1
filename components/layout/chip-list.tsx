import { ArticleCount } from '@/components/layout/article-count';
import type { HueName } from '@/lib/config/palette';

export interface Chip {
  readonly href: string;
  readonly label: string;
  /** How many articles it lists; not shown if undefined. */
  readonly count?: number | undefined;
  /** The colour of its topic; undefined for other lists. */
  readonly hue?: HueName;
  /** Whether it is the link to the page that is shown. */
  readonly current?: boolean;
}

/** Links to lists as a row of small boxes. */
export function ChipList({ chips }: { chips: readonly Chip[] }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {chips.map(({ href, label, count, hue, current }) => (
        <li key={href} data-hue={hue}>
          <a
            href={href}
            aria-current={current ? 'page' : undefined}
            className={`chip flex min-h-11 aria-[current]:bg-ink aria-[current]:text-paper items-center gap-2 px-3 text-meta font-semibold underline-offset-4 hover:underline ${hue ? 'bg-hue-wash text-hue' : 'bg-card'}`}
          >
            <span className="min-w-0 [overflow-wrap:anywhere]">{label}</span>
            {count === undefined ? null : <ArticleCount count={count} className="font-normal tabular-nums" />}
          </a>
        </li>
      ))}
    </ul>
  );
}
