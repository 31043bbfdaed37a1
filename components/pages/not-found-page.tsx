import { LatestList } from '@/components/article/latest-list';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { SectionHeading } from '@/components/layout/section-heading';
import { WithRail } from '@/components/layout/with-rail';
import { SearchForm } from '@/components/search/search-form';
import { TopicRows } from '@/components/topic/topic-links';
import { TOPICS_PATH } from '@/lib/config/paths';
import type { NotFoundModel } from '@/lib/pages/not-found';

/** Shown at an address without a page. */
export function NotFoundPage({ frame, latest, topics }: NotFoundModel) {
  return (
    <Page frame={frame}>
      <PageHeading kind="Page not found" title="There is no page at this address">
        <p>It may have been taken down or mistyped. Search for it, or start from the latest articles.</p>
      </PageHeading>
      <SearchForm label="Search articles" />
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
    <section aria-labelledby="topics">
      <SectionHeading id="topics" more={{ label: 'All topics', href: TOPICS_PATH }}>
        Topics
      </SectionHeading>
      <TopicRows topics={topics} />
    </section>
  );
}
