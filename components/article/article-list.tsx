import { ArticleRow } from '@/components/article/article-card';
import { Pagination } from '@/components/layout/pagination';
import type { ListedArticle } from '@/lib/library/listing';
import type { Page } from '@/lib/library/queries';

interface Props {
  readonly page: Page<ListedArticle>;
  /** Address of the first page. */
  readonly base: string;
  readonly heading?: 'h2' | 'h3';
}

/** One numbered page of articles, newest first. */
export function ArticleList({ page, base, heading = 'h2' }: Props) {
  return (
    <>
      <div className="divide-y divide-rule border-t-2 border-hue">
        {page.items.map(({ article, image }) => (
          <ArticleRow key={article.slug} article={article} image={image} heading={heading} />
        ))}
      </div>
      <Pagination page={page} base={base} />
    </>
  );
}
