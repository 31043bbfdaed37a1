import { ArticleTitle } from '@/components/article/article-title';
import { Byline } from '@/components/article/byline';
import { TopicLabel } from '@/components/article/topic-label';
import { articlePath } from '@/lib/config/paths';
import type { Note } from '@/lib/pages/shapes';

interface Props {
  readonly article: Note;
  /** Whether it leaves out the description. */
  readonly isBrief?: boolean;
  readonly className?: string;
}

/** An article without a picture. */
export function FrontNote({ article, isBrief = false, className = '' }: Props) {
  return (
    <article data-hue={article.hue} className={`group relative flex min-w-0 flex-col gap-1.5 ${className}`}>
      {article.topic ? <TopicLabel topic={article.topic} /> : null}
      <ArticleTitle as="h3" size="card" title={article.title} href={articlePath(article.slug)} />
      {isBrief || article.description === '' ? null : (
        <p className="line-clamp-3 text-meta text-soft [overflow-wrap:anywhere] max-sm:hidden">{article.description}</p>
      )}
      <Byline {...article} />
    </article>
  );
}
