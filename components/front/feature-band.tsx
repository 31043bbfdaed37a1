import { FrontNote } from '@/components/front/front-note';
import { FrontStory } from '@/components/front/front-story';
import { TopicBand } from '@/components/front/topic-band';
import type { FeatureBand as Model } from '@/lib/pages/front/bands';

/** A topic with one large article, the others in a column right of it. */
export function FeatureBand({ topic, first, others }: Model) {
  return (
    <TopicBand topic={topic} className="mt-14">
      <div className="mt-4 grid gap-x-10 gap-y-6 md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <FrontStory article={first} sizes="(min-width: 80rem) 690px, (min-width: 48rem) 54vw, 94vw" />
        <div className="flex flex-col gap-5">
          {others.map((article) => (
            <FrontNote
              key={article.slug}
              article={article}
              className="border-rule not-first:border-t not-first:pt-5 max-md:border-t max-md:pt-5"
            />
          ))}
        </div>
      </div>
    </TopicBand>
  );
}
