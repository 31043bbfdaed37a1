import { offeringPath } from '@/lib/config/paths';
import { countOf } from '@/lib/core/count-of';
import type { OfferingLink } from '@/lib/pages/shapes';

interface Props {
  readonly offerings: readonly OfferingLink[];
  readonly id?: string;
  /** Whether lines stand close, without rules, as in a directory. */
  readonly isDense?: boolean;
}

/** Offerings as a plain list of names, with how many articles concern each. */
export function OfferingLinks({ offerings, id, isDense = false }: Props) {
  return (
    <ul id={id}>
      {offerings.map(({ slug, label, articles }) => (
        <li key={slug}>
          <a
            href={offeringPath(slug)}
            className={`group flex justify-between gap-3 ${isDense ? 'min-h-9 items-baseline py-1.5' : 'min-h-11 items-center border-b border-rule py-2'}`}
          >
            <span className="headline-link min-w-0 [overflow-wrap:anywhere]">{label}</span>
            <span className="whitespace-nowrap text-meta text-soft tabular-nums">{countOf(articles, 'article')}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
