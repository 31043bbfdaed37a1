import { LeadArticle } from '@/components/article/article-card';
import { EmptySite } from '@/components/article/empty-site';
import { LatestList } from '@/components/article/latest-list';
import { Rail } from '@/components/article/rail';
import { Page } from '@/components/layout/page';
import { SectionHeading } from '@/components/layout/section-heading';
import { OfferingLinks } from '@/components/offering/offering-links';
import { TopicChips } from '@/components/topic/topic-links';
import { OFFERINGS_PATH, TOPICS_PATH, topicPath } from '@/lib/config/paths';
import type { Framed } from '@/lib/pages/frame';
import type { FrontModel, FrontNews } from '@/lib/pages/front';

/** The front page: the newest piece large, the next ones, a rail for each of the strongest topics. */
export function FrontPage({ frame, news }: Framed<FrontModel>) {
  return (
    <Page front frame={frame}>
      {news ? <News {...news} /> : <EmptySite />}
    </Page>
  );
}

function News({ lead, latest, rails, topics, offerings }: FrontNews) {
  return (
    <>
      <div className="grid gap-x-10 gap-y-10 pt-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <LeadArticle article={lead} />
        <LatestList articles={latest} />
      </div>
      {rails.map(({ topic: { slug, label, hue, count }, first, others }) => (
        <section key={slug} data-hue={hue} aria-labelledby={`rail-${slug}`} className="mt-14">
          <SectionHeading id={`rail-${slug}`} more={{ label: `All ${count}`, href: topicPath(slug) }}>
            {label}
          </SectionHeading>
          <Rail first={first} others={others} />
        </section>
      ))}
      <div className="mt-14 grid gap-x-10 gap-y-14 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <section aria-labelledby="topics">
          <SectionHeading id="topics" more={{ label: 'All topics', href: TOPICS_PATH }}>
            Topics
          </SectionHeading>
          <div className="mt-4">
            <TopicChips topics={topics} />
          </div>
        </section>
        {offerings.length > 0 ? (
          <section aria-labelledby="offerings">
            <SectionHeading id="offerings" more={{ label: 'All offerings', href: OFFERINGS_PATH }}>
              Lately in the news
            </SectionHeading>
            <OfferingLinks offerings={offerings} />
          </section>
        ) : null}
      </div>
    </>
  );
}
