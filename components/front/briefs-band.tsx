import { FrontNote } from '@/components/front/front-note';
import { TopicBand } from '@/components/front/topic-band';
import type { BriefsBand as Model } from '@/lib/pages/front/bands';

/** A topic in columns of words. */
export function BriefsBand({ topic, articles }: Model) {
  return (
    <TopicBand topic={topic} className="mt-14">
      <div className="mt-4 grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none">
        {articles.map((article) => (
          <FrontNote key={article.slug} article={article} />
        ))}
      </div>
    </TopicBand>
  );
}
