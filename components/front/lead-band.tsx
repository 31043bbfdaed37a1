import { LeadArticle } from '@/components/article/article-card';
import { ArticleTitle } from '@/components/article/article-title';
import { Byline } from '@/components/article/byline';
import { LatestList } from '@/components/article/latest-list';
import { FRONT } from '@/components/texts';
import { articlePath, topicPath } from '@/lib/config/paths';
import type { LeadBand as Model } from '@/lib/pages/front/bands';

/** The newest article large, below it more on its topic, right of both the latest. */
export function LeadBand({ article, more, latest }: Model) {
  return (
    <div
      className={`grid gap-x-10 gap-y-10 pt-6 ${latest.length > 0 ? 'md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]' : ''}`}
    >
      <div className="min-w-0">
        <LeadArticle article={article} />
        {more ? <More {...more} /> : null}
      </div>
      <LatestList articles={latest} />
    </div>
  );
}

function More({ topic, articles }: NonNullable<Model['more']>) {
  return (
    <section data-hue={topic.hue} aria-labelledby="more" className="mt-6 border-t border-rule pt-3">
      <h3 id="more" className="text-meta text-soft">
        {FRONT.more.before}
        <a href={topicPath(topic.slug)} className="font-semibold text-hue underline-offset-4 hover:underline">
          {topic.label}
        </a>
        {FRONT.more.after}
      </h3>
      <ul className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(min(100%,15rem),1fr))] gap-x-10 gap-y-4">
        {articles.map((article) => (
          <li key={article.slug} className="group relative">
            <ArticleTitle as="h4" size="card" title={article.title} href={articlePath(article.slug)} />
            <Byline {...article} />
          </li>
        ))}
      </ul>
    </section>
  );
}
