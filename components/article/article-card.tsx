import { StoryWords } from '@/components/article/story-words';
import { ArticleImage } from '@/components/media/article-image';
import type { Card, Row, Story } from '@/lib/pages/shapes';

/** The heading's level, which depends on the list. */
type Heading = 'h2' | 'h3';

/**
 * An article in a rail or a grid; the whole card is a link to it. On a phone the picture is small and right of the
 * words, which keeps the page short; from 640 pixels it is above them.
 */
export function ArticleCard({ article, heading = 'h3' }: { article: Card; heading?: Heading }) {
  return (
    <article
      data-hue={article.hue}
      className="group relative grid min-w-0 grid-cols-[minmax(0,1fr)_6.5rem] gap-x-5 sm:block"
    >
      <ArticleImage
        image={article.image}
        alt=""
        sizes="(min-width: 64rem) 290px, (min-width: 40rem) 45vw, 104px"
        isSmall
        className="order-last self-start sm:order-none"
      />
      <div className="flex min-w-0 flex-col gap-1.5 sm:mt-3">
        <StoryWords article={article} as={heading} size="card" />
      </div>
    </article>
  );
}

/**
 * An article in a list: words left, its picture small at the right. An article without a picture gets no artwork here:
 * a column of artworks adds nothing to the words.
 */
export function ArticleRow({ article, heading = 'h2' }: { article: Row; heading?: Heading }) {
  return (
    <article
      data-hue={article.hue}
      className={`group relative py-5 ${article.image ? 'grid grid-cols-[minmax(0,1fr)_6.5rem] gap-x-5 md:grid-cols-[minmax(0,1fr)_13rem] md:gap-x-8' : ''}`}
    >
      <div className="flex min-w-0 flex-col gap-1.5">
        <StoryWords
          article={article}
          as={heading}
          size="row"
          dek="line-clamp-2 max-w-measure text-soft max-md:hidden"
        />
      </div>
      {article.image ? (
        <ArticleImage image={article.image} alt="" sizes="(min-width: 48rem) 208px, 104px" className="self-start" />
      ) : null}
    </article>
  );
}

/** The first article of the front page. */
export function LeadArticle({ article }: { article: Story }) {
  return (
    <article data-hue={article.hue} className="group relative">
      <ArticleImage
        image={article.image}
        alt=""
        sizes="(min-width: 80rem) 790px, (min-width: 64rem) 62vw, (min-width: 48rem) 55vw, 94vw"
        first
      />
      <div className="mt-4 flex flex-col gap-2">
        <StoryWords
          article={article}
          as="h2"
          size="lead"
          dek="line-clamp-4 max-w-measure text-dek text-soft [overflow-wrap:anywhere]"
        />
      </div>
    </article>
  );
}
