import { StoryWords } from '@/components/article/story-words';
import { ArticleImage } from '@/components/media/article-image';
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
        <StoryWords
          article={article}
          as={as}
          size="story"
          dek="line-clamp-3 max-w-measure text-soft [overflow-wrap:anywhere]"
        />
      </div>
    </article>
  );
}
