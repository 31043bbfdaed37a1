import { ArticleTitle } from '@/components/article/article-title';
import { Byline } from '@/components/article/byline';
import { SectionHeading } from '@/components/layout/section-heading';
import { articlePath, NEWS_PATH } from '@/lib/config/paths';
import type { Headline } from '@/lib/pages/shapes';

/** The newest articles as a column of headlines. */
export function LatestList({ articles }: { articles: readonly Headline[] }) {
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby="latest">
      <SectionHeading id="latest" more={{ label: 'All articles', href: NEWS_PATH }}>
        Latest
      </SectionHeading>
      <ol className="divide-y divide-rule">
        {articles.map((article) => (
          <li key={article.slug} className="group relative py-3.5">
            <ArticleTitle as="h3" size="card" title={article.title} href={articlePath(article.slug)} />
            <div className="mt-1">
              <Byline {...article} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
