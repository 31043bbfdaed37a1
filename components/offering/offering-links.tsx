import { offeringPath } from '@/lib/config/paths';
import type { OfferingLink } from '@/lib/pages/shapes';

/** Offerings as a plain list of names, with how many articles concern each. */
export function OfferingLinks({
  offerings,
  columns = false,
}: {
  offerings: readonly OfferingLink[];
  columns?: boolean;
}) {
  return (
    <ul className={columns ? 'gap-x-8 sm:columns-2 lg:columns-3' : ''}>
      {offerings.map(({ slug, label, articles }) => (
        <li key={slug} className="break-inside-avoid">
          <a
            href={offeringPath(slug)}
            className="group flex min-h-11 items-center justify-between gap-3 border-b border-rule py-2"
          >
            <span className="headline-link min-w-0 font-semibold [overflow-wrap:anywhere]">{label}</span>
            <span className="text-meta text-soft tabular-nums">
              {articles}
              <span className="sr-only"> {articles === 1 ? 'article' : 'articles'}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
