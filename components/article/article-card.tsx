import { ArticleTitle } from '@/components/article/article-title';
import { Byline } from '@/components/article/byline';
import { TopicLabel } from '@/components/article/topic-label';
import { ArticleImage } from '@/components/media/article-image';
import { articlePath } from '@/lib/config/paths';
import type { Card, Note, Row } from '@/lib/pages/shapes';

/** The heading's level: articles stand under headings of different depth. */
type Heading = 'h2' | 'h3';

/**
 * An article in a rail or a grid; the whole card leads to the article. On a phone the picture stands small beside the
 * words, so that four rails are not a mile of scrolling; from 640 pixels it stands above them.
 */
export function ArticleCard({ article, heading: Heading = 'h3' }: { article: Card; heading?: Heading }) {
  return (
    <article
      data-hue={article.hue}
      className="group relative grid min-w-0 grid-cols-[minmax(0,1fr)_6.5rem] gap-x-5 sm:block"
    >
      <ArticleImage
        image={article.image}
        alt=""
        sizes="(min-width: 64rem) 290px, (min-width: 40rem) 45vw, 104px"
        artwork={{ hue: article.hue, seed: article.slug }}
        className="order-last self-start sm:order-none"
      />
      <div className="flex min-w-0 flex-col gap-1.5 sm:mt-3">
        {article.topic ? <TopicLabel topic={article.topic} /> : null}
        <ArticleTitle as={Heading} size="card" title={article.title} href={articlePath(article.slug)} />
        <Byline {...article} />
      </div>
    </article>
  );
}

/** An article in words alone, beside others that carry pictures. */
export function ArticleNote({ article }: { article: Note }) {
  return (
    <article
      data-hue={article.hue}
      className="group relative flex min-w-0 flex-col gap-1.5 border-rule max-lg:border-t max-lg:pt-5 lg:border-l lg:pl-6"
    >
      {article.topic ? <TopicLabel topic={article.topic} /> : null}
      <ArticleTitle as="h3" size="card" title={article.title} href={articlePath(article.slug)} />
      {article.description === '' ? null : <p className="line-clamp-4 text-meta text-soft">{article.description}</p>}
      <Byline {...article} />
    </article>
  );
}

/** An article in a list: words left, a small picture right. */
export function ArticleRow({ article, heading: Heading = 'h2' }: { article: Row; heading?: Heading }) {
  return (
    <article
      data-hue={article.hue}
      className="group relative grid grid-cols-[minmax(0,1fr)_6.5rem] gap-x-5 py-5 md:grid-cols-[minmax(0,1fr)_13rem] md:gap-x-8"
    >
      <div className="flex min-w-0 flex-col gap-1.5">
        {article.topic ? <TopicLabel topic={article.topic} /> : null}
        <ArticleTitle as={Heading} size="row" title={article.title} href={articlePath(article.slug)} />
        {article.description === '' ? null : (
          <p className="line-clamp-2 hidden text-soft md:block">{article.description}</p>
        )}
        <Byline {...article} />
      </div>
      <ArticleImage
        image={article.image}
        alt=""
        sizes="(min-width: 48rem) 208px, 104px"
        artwork={{ hue: article.hue, seed: article.slug }}
        className="self-start"
      />
    </article>
  );
}

/** The front page's first piece. */
export function LeadArticle({ article }: { article: Row }) {
  return (
    <article data-hue={article.hue} className="group relative">
      <ArticleImage
        image={article.image}
        alt=""
        sizes="(min-width: 80rem) 790px, (min-width: 64rem) 62vw, 94vw"
        artwork={{ hue: article.hue, seed: article.slug }}
        first
      />
      <div className="mt-4 flex flex-col gap-2">
        {article.topic ? <TopicLabel topic={article.topic} /> : null}
        <ArticleTitle as="h2" size="lead" title={article.title} href={articlePath(article.slug)} />
        {article.description === '' ? null : <p className="max-w-measure text-dek text-soft">{article.description}</p>}
        <Byline {...article} />
      </div>
    </article>
  );
}
