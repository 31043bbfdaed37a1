import { Island } from '@/components/islands/island';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { Section } from '@/components/layout/section';
import { ALL, TOPICS } from '@/components/texts';
import { TopicChips } from '@/components/topic/topic-links';
import { TOPICS_PATH } from '@/lib/config/paths';
import type { Framed } from '@/lib/pages/frame';
import type { SearchModel } from '@/lib/pages/search';
import { SECTIONS } from '@/lib/site/texts';

/** The search page, and topics for browsing. */
export function SearchPage({ frame, address, answer, topics }: Framed<SearchModel>) {
  return (
    <Page frame={frame}>
      <PageHeading title={SECTIONS.search} />
      <Island name="search-screen" props={{ address, initial: answer, site: frame.islands }} />
      {topics.length > 0 ? (
        <Section id="browse" title={TOPICS.browse} more={{ label: ALL.topics, href: TOPICS_PATH }} className="mt-14">
          <div className="mt-4">
            <TopicChips topics={topics} />
          </div>
        </Section>
      ) : null}
    </Page>
  );
}
