import { countOf } from '@/lib/core/count-of';
import type { DirectoryEntry } from '@/lib/pages/facet-pages';

/** A plain list of names that lead somewhere, each with the number of its articles. */
export function CountedLinks({ links, id }: { links: readonly DirectoryEntry[]; id?: string }) {
  return (
    <ul id={id}>
      {links.map(({ href, label, articles }) => (
        <li key={href}>
          <a href={href} className="group flex min-h-11 items-center justify-between gap-3 border-b border-rule py-2">
            <span className="headline-link min-w-0 [overflow-wrap:anywhere]">{label}</span>
            <span className="whitespace-nowrap text-meta text-soft tabular-nums">{countOf(articles, 'article')}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
