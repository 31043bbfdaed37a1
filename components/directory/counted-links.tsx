import type { DirectoryEntry } from '@/lib/pages/facet-pages';
import { COUNTS } from '@/lib/pages/texts';

interface Props {
  readonly links: readonly DirectoryEntry[];
  readonly id?: string | undefined;
  /** Whether the lines are close together, without rules, as in a directory. */
  readonly isDense?: boolean;
}

/** A plain list of links, each with its number of articles. */
export function CountedLinks({ links, id, isDense = false }: Props) {
  return (
    <ul id={id}>
      {links.map(({ href, label, articles }) => (
        <li key={href}>
          <a
            href={href}
            className={`group flex justify-between gap-3 ${isDense ? 'min-h-9 items-baseline py-1.5' : 'min-h-11 items-center border-b border-rule py-2'}`}
          >
            <span className="headline-link min-w-0 [overflow-wrap:anywhere]">{label}</span>
            <span className="whitespace-nowrap text-meta text-soft tabular-nums">{COUNTS.article(articles)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
