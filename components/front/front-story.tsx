import { ArticleTitle } from '@/components/article/article-title';
import { Byline } from '@/components/article/byline';
import { TopicLabel } from '@/components/article/topic-label';
import { ArticleImage } from '@/components/media/article-image';
import { articlePath } from '@/lib/config/paths';
import type { Story } from '@/lib/pages/shapes';

interface Props {
  readonly article: Story;
  readonly sizes: string;
  readonly as?: 'h2' | 'h3';
}

/** An article with its picture or artwork above the words. */
export function FrontStory({ article, sizes, as = 'h3' }: Props) {
  return (
    <article data-hue={article.hue} className="group relative min-w-0">
      <ArticleImage image={article.image} alt="" sizes={sizes} />
      <div className="mt-3 flex flex-col gap-1.5">
        {article.topic ? <TopicLabel topic={article.topic} /> : null}
        <ArticleTitle as={as} size="story" title={article.title} href={articlePath(article.slug)} />
        {article.description === '' ? null : (
          <p className="line-clamp-3 max-w-measure text-soft [overflow-wrap:anywhere]">{article.description}</p>
        )}
        <Byline {...article} />
      </div>
    </article>
  );
}
