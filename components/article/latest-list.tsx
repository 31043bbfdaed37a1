import { Byline } from '@/components/article/byline';
import { SectionHeading } from '@/components/layout/section-heading';
import { articlePath, NEWS_PATH } from '@/lib/config/paths';
import type { LatestHeadline } from '@/lib/pages/shapes';

/** The newest articles as a column of headlines. */
export function LatestList({ articles }: { articles: readonly LatestHeadline[] }) {
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby="latest">
      <SectionHeading id="latest" more={{ label: 'All articles', href: NEWS_PATH }}>
        Latest
      </SectionHeading>
      <ol className="divide-y divide-rule">
        {articles.map((article) => (
          <li key={article.slug} className="group relative py-3.5">
            <h3 className="font-serif text-small font-semibold [overflow-wrap:anywhere]">
              <a href={articlePath(article.slug)} className="headline-link cover-link">
                {article.title}
              </a>
            </h3>
            <div className="mt-1">
              <Byline {...article} />
            </div>
            {article.description ? (
              <p className="mt-1 line-clamp-2 text-meta text-soft [overflow-wrap:anywhere]">{article.description}</p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
