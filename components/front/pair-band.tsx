import { FrontStory } from '@/components/front/front-story';
import type { PairBand as Model } from '@/lib/pages/front/bands';

/** Two articles of equal weight, side by side. */
export function PairBand({ articles }: Model) {
  return (
    <div className="mt-12 grid gap-x-10 gap-y-9 border-t border-rule pt-8 sm:grid-cols-2">
      {articles.map((article) => (
        <FrontStory
          key={article.slug}
          article={article}
          as="h2"
          sizes="(min-width: 80rem) 590px, (min-width: 40rem) 46vw, 94vw"
        />
      ))}
    </div>
  );
}
