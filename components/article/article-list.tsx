import { ArticleRow } from '@/components/article/article-card';
import { Pagination } from '@/components/layout/pagination';
import type { Listing } from '@/lib/pages/shapes';

interface Props {
  readonly list: Listing;
  /** The level of its headlines; h3 below a heading that draws the line above the list itself. */
  readonly heading?: 'h2' | 'h3';
}

/** One numbered page of articles, newest first. */
export function ArticleList({ list, heading = 'h2' }: Props) {
  return (
    <>
      <div className={`divide-y divide-rule ${heading === 'h2' ? 'border-t-2 border-hue' : ''}`}>
        {list.items.map((article) => (
          <ArticleRow key={article.slug} article={article} heading={heading} />
        ))}
      </div>
      <Pagination page={list} base={list.base} />
    </>
  );
}
