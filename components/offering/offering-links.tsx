import { offeringPath } from '@/lib/config/paths';
import { countOf } from '@/lib/core/count-of';
import type { OfferingLink } from '@/lib/pages/shapes';

/** Offerings as a plain list of names, with how many articles concern each. */
export function OfferingLinks({ offerings, id }: { offerings: readonly OfferingLink[]; id?: string }) {
  return (
    <ul id={id}>
      {offerings.map(({ slug, label, articles }) => (
        <li key={slug}>
          <a
            href={offeringPath(slug)}
            className="group flex min-h-11 items-center justify-between gap-3 border-b border-rule py-2"
          >
            <span className="headline-link min-w-0 [overflow-wrap:anywhere]">{label}</span>
            <span className="whitespace-nowrap text-meta text-soft tabular-nums">{countOf(articles, 'article')}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
