import { LatestList } from '@/components/article/latest-list';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { Section } from '@/components/layout/section';
import { WithRail } from '@/components/layout/with-rail';
import { SearchForm } from '@/components/search/search-form';
import { ALL, NOT_FOUND } from '@/components/texts';
import { TopicRows } from '@/components/topic/topic-links';
import { TOPICS_PATH } from '@/lib/config/paths';
import type { NotFoundModel } from '@/lib/pages/not-found';
import { SECTIONS } from '@/lib/site/texts';

/** Shown at an address without a page. */
export function NotFoundPage({ frame, latest, topics }: NotFoundModel) {
  return (
    <Page frame={frame}>
      <PageHeading kind={NOT_FOUND.title} title={NOT_FOUND.heading}>
        <p>{NOT_FOUND.lead}</p>
      </PageHeading>
      <SearchForm />
      <div className="mt-12">
        <WithRail rail={<Topics topics={topics} />}>
          <LatestList articles={latest} />
        </WithRail>
      </div>
    </Page>
  );
}

function Topics({ topics }: Pick<NotFoundModel, 'topics'>) {
  if (topics.length === 0) return null;
  return (
    <Section id="topics" title={SECTIONS.topics} more={{ label: ALL.topics, href: TOPICS_PATH }}>
      <TopicRows topics={topics} />
    </Section>
  );
}
