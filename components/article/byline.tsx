import type { Article } from '@/lib/article/article';
import { formatShortDay } from '@/lib/core/dates';

/** When and where a piece appeared, in one quiet line. */
export function Byline({ article }: { article: Article }) {
  return (
    <p className="text-meta text-soft">
      <time dateTime={article.date.day}>{formatShortDay(article.date.day)}</time>
      {article.publisher ? <> · {article.publisher.name}</> : null}
    </p>
  );
}
