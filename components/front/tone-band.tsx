import { StoryWords } from '@/components/article/story-words';
import { FrontNote } from '@/components/front/front-note';
import { TopicBand } from '@/components/front/topic-band';
import { ArticleImage } from '@/components/media/article-image';
import type { ToneBand as Model } from '@/lib/pages/front/bands';
import type { Story } from '@/lib/pages/shapes';

/** Colours the band from edge to edge of the window without causing sideways scrolling. */
const TONE = 'bg-hue-wash shadow-[0_0_0_100vmax_var(--hue-wash)] [clip-path:inset(0_-100vmax)]';

/** A topic on a background of its colour: one article large with its picture, the others in a row below. */
export function ToneBand({ topic, first, others }: Model) {
  return (
    <TopicBand topic={topic} className={`mt-16 py-10 ${TONE}`}>
      <Banner article={first} />
      <div className="mt-8 grid gap-x-10 gap-y-5 md:auto-cols-fr md:grid-flow-col">
        {others.map((article) => (
          <FrontNote key={article.slug} article={article} isBrief className="border-t border-hue pt-3" />
        ))}
      </div>
    </TopicBand>
  );
}

function Banner({ article }: { article: Story }) {
  return (
    <article
      data-hue={article.hue}
      className="group relative mt-5 grid items-center gap-x-10 gap-y-4 md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]"
    >
      <ArticleImage
        image={article.image}
        alt=""
        sizes="(min-width: 80rem) 690px, (min-width: 48rem) 54vw, 94vw"
        className="md:order-last"
      />
      <div className="flex min-w-0 flex-col gap-2">
        <StoryWords
          article={article}
          as="h3"
          size="banner"
          dek="line-clamp-5 text-dek text-soft [overflow-wrap:anywhere]"
        />
      </div>
    </article>
  );
}
