import { ArticleCard, ArticleNote } from '@/components/article/article-card';
import type { TopicRail } from '@/lib/pages/front';

/**
 * A topic's newest articles: the first with its picture, the others in words. One picture a rail gives the page its
 * rhythm, and keeps the front page's requests few: browsers fetch "lazy" pictures well before they are in view.
 */
export function Rail({ first, others }: Pick<TopicRail, 'first' | 'others'>) {
  return (
    <div className="mt-4 grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
      <div className="sm:row-span-3 lg:row-span-1">
        <ArticleCard article={first} />
      </div>
      {others.map((article) => (
        <ArticleNote key={article.slug} article={article} />
      ))}
    </div>
  );
}
