import { ArticleRow } from '@/components/article/article-card';
import { Pagination } from '@/components/layout/pagination';
import type { Article } from '@/lib/article/article';
import type { Library } from '@/lib/library/library';
import type { Page } from '@/lib/library/queries';

interface Props {
  readonly page: Page<Article>;
  /** Address of the first page. */
  readonly base: string;
  readonly library: Library;
  readonly heading?: 'h2' | 'h3';
}

/** One numbered page of articles, newest first. */
export function ArticleList({ page, base, library, heading = 'h2' }: Props) {
  return (
    <>
      <div className="divide-y divide-rule border-t-2 border-hue">
        {page.items.map((article) => (
          <ArticleRow
            key={article.slug}
            article={article}
            image={library.images.get(article.file) ?? null}
            heading={heading}
          />
        ))}
      </div>
      <Pagination page={page} base={base} />
    </>
  );
}
