import { Byline } from '@/components/article/byline';
import { TopicLabel } from '@/components/article/topic-label';
import { ArticleImage } from '@/components/media/article-image';
import type { Article } from '@/lib/article/article';
import { articlePath } from '@/lib/config/paths';
import type { MediaImage } from '@/lib/images/media-file';
import { articleHue } from '@/lib/topic/taxonomy-hue';

interface Props {
  readonly article: Article;
  readonly image: MediaImage | null;
  /** The heading's level: cards stand under headings of different depth. */
  readonly heading?: 'h2' | 'h3';
}

/**
 * An article in a rail or a grid; the whole card leads to the article. On a phone the picture stands small beside the
 * words, so that four rails are not a mile of scrolling; from 640 pixels it stands above them.
 */
export function ArticleCard({ article, image, heading: Heading = 'h3' }: Props) {
  return (
    <article
      data-hue={articleHue(article)}
      className="group relative grid min-w-0 grid-cols-[minmax(0,1fr)_6.5rem] gap-x-5 sm:block"
    >
      <ArticleImage
        image={image}
        alt=""
        sizes="(min-width: 64rem) 290px, (min-width: 40rem) 45vw, 104px"
        artwork={{ hue: articleHue(article), seed: article.slug }}
        className="order-last self-start sm:order-none"
      />
      <div className="flex min-w-0 flex-col gap-1.5 sm:mt-3">
        {article.topics[0] ? <TopicLabel topic={article.topics[0]} /> : null}
        <Heading className="font-serif text-small font-semibold [overflow-wrap:anywhere]">
          <a href={articlePath(article.slug)} className="headline-link cover-link">
            {article.title}
          </a>
        </Heading>
        <Byline article={article} />
      </div>
    </article>
  );
}

/** An article in words alone, beside others that carry pictures. */
export function ArticleNote({ article }: { article: Article }) {
  return (
    <article
      data-hue={articleHue(article)}
      className="group relative flex min-w-0 flex-col gap-1.5 border-rule max-lg:border-t max-lg:pt-5 lg:border-l lg:pl-6"
    >
      {article.topics[0] ? <TopicLabel topic={article.topics[0]} /> : null}
      <h3 className="font-serif text-small font-semibold [overflow-wrap:anywhere]">
        <a href={articlePath(article.slug)} className="headline-link cover-link">
          {article.title}
        </a>
      </h3>
      {article.description === '' ? null : <p className="line-clamp-4 text-meta text-soft">{article.description}</p>}
      <Byline article={article} />
    </article>
  );
}

/** An article in a list: words left, a small picture right. */
export function ArticleRow({ article, image, heading: Heading = 'h2' }: Props) {
  return (
    <article
      data-hue={articleHue(article)}
      className="group relative grid grid-cols-[minmax(0,1fr)_6.5rem] gap-x-5 py-5 md:grid-cols-[minmax(0,1fr)_13rem] md:gap-x-8"
    >
      <div className="flex min-w-0 flex-col gap-1.5">
        {article.topics[0] ? <TopicLabel topic={article.topics[0]} /> : null}
        <Heading className="font-serif text-small font-semibold [overflow-wrap:anywhere] md:text-title">
          <a href={articlePath(article.slug)} className="headline-link cover-link">
            {article.title}
          </a>
        </Heading>
        {article.description === '' ? null : (
          <p className="line-clamp-2 hidden text-soft md:block">{article.description}</p>
        )}
        <Byline article={article} />
      </div>
      <ArticleImage
        image={image}
        alt=""
        sizes="(min-width: 48rem) 208px, 104px"
        artwork={{ hue: articleHue(article), seed: article.slug }}
        className="self-start"
      />
    </article>
  );
}

/** The front page's first piece. */
export function LeadArticle({ article, image }: Props) {
  return (
    <article data-hue={articleHue(article)} className="group relative">
      <ArticleImage
        image={image}
        alt=""
        sizes="(min-width: 80rem) 790px, (min-width: 64rem) 62vw, 94vw"
        artwork={{ hue: articleHue(article), seed: article.slug }}
        first
      />
      <div className="mt-4 flex flex-col gap-2">
        {article.topics[0] ? <TopicLabel topic={article.topics[0]} /> : null}
        <h2 className="font-serif text-headline font-semibold [overflow-wrap:anywhere] [text-wrap:balance]">
          <a href={articlePath(article.slug)} className="headline-link cover-link">
            {article.title}
          </a>
        </h2>
        {article.description === '' ? null : <p className="max-w-measure text-dek text-soft">{article.description}</p>}
        <Byline article={article} />
      </div>
    </article>
  );
}
