import { ArticleTitle } from '@/components/article/article-title';
import { Byline } from '@/components/article/byline';
import { articlePath } from '@/lib/config/paths';
import type { LatestHeadline } from '@/lib/pages/shapes';

/** Articles as a column of headlines, under a heading of level 2. */
export function HeadlineList({ articles }: { articles: readonly LatestHeadline[] }) {
  return (
    <ol className="divide-y divide-rule">
      {articles.map((article) => (
        <li key={article.slug} className="group relative py-3.5">
          <ArticleTitle as="h3" size="card" title={article.title} href={articlePath(article.slug)} />
          <div className="mt-1">
            <Byline {...article} />
          </div>
          {article.description ? (
            <p className="mt-1 line-clamp-2 text-meta text-soft [overflow-wrap:anywhere]">{article.description}</p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
