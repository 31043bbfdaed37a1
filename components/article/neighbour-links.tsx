import { ArticleTitle } from '@/components/article/article-title';
import { ARTICLE } from '@/components/texts';
import { articlePath } from '@/lib/config/paths';
import type { ArticleLink } from '@/lib/pages/shapes';

const NEIGHBOURS = ARTICLE.neighbours;

/** Links to the next newer and the next older article. */
export function NeighbourLinks({ newer, older }: { newer: ArticleLink | null; older: ArticleLink | null }) {
  return (
    <nav aria-label={NEIGHBOURS.name} className="mt-12 grid gap-6 border-t border-rule pt-5 md:grid-cols-2">
      {newer ? <Neighbour label={NEIGHBOURS.newer} article={newer} rel="next" /> : <span className="hidden md:block" />}
      {older ? <Neighbour label={NEIGHBOURS.older} article={older} rel="prev" className="md:text-right" /> : null}
    </nav>
  );
}

function Neighbour({
  label,
  article,
  rel,
  className = '',
}: {
  label: string;
  article: ArticleLink;
  rel: string;
  className?: string;
}) {
  return (
    <a href={articlePath(article.slug)} rel={rel} className={`group block min-w-0 ${className}`}>
      <span className="text-label font-bold uppercase text-soft">{label}</span>
      <ArticleTitle as="span" size="card" title={article.title} className="headline-link mt-1 block" />
    </a>
  );
}
