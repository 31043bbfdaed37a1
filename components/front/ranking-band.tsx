import { ArticleTitle } from '@/components/article/article-title';
import { Section } from '@/components/layout/section';
import { FRONT } from '@/components/texts';
import { articlePath, topicPath } from '@/lib/config/paths';
import type { RankingBand as Model, RankedTopic } from '@/lib/pages/front/bands';
import { COUNTS } from '@/lib/pages/texts';

/** The most covered topics, numbered, each with its newest article. */
export function RankingBand({ of, entries }: Model) {
  return (
    <Section id="ranking" title={FRONT.ranking.title} className="mt-14">
      <p className="mt-1 text-meta text-soft">{FRONT.ranking.lead(of)}</p>
      <ol className="mt-4 grid gap-y-5 lg:auto-cols-fr lg:grid-flow-col">
        {entries.map((entry, index) => (
          <Ranked key={entry.topic.slug} place={index + 1} {...entry} />
        ))}
      </ol>
    </Section>
  );
}

function Ranked({ place, topic, article }: RankedTopic & { place: number }) {
  return (
    <li
      data-hue={topic.hue}
      className="group relative grid grid-cols-[3.25rem_minmax(0,1fr)] border-rule max-lg:not-first:border-t max-lg:not-first:pt-5 lg:block lg:px-5 lg:first:pl-0 lg:last:pr-0 lg:not-first:border-l"
    >
      <span aria-hidden="true" className="font-serif text-[3.25rem] font-semibold leading-[0.9] text-hue tabular-nums">
        {place}
      </span>
      <div className="flex min-w-0 flex-col gap-1.5 lg:mt-3">
        <p className="text-meta text-soft">
          <a
            href={topicPath(topic.slug)}
            className="relative z-1 inline-block font-semibold text-hue underline-offset-4 hover:underline"
          >
            {topic.label}
          </a>{' '}
          <span className="whitespace-nowrap lg:block">{COUNTS.article(topic.count)}</span>
        </p>
        <ArticleTitle as="h3" size="card" title={article.title} href={articlePath(article.slug)} />
      </div>
    </li>
  );
}
