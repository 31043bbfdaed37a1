import { Section } from '@/components/layout/section';
import { ALL } from '@/components/texts';
import { TopicChips } from '@/components/topic/topic-links';
import { TOPICS_PATH } from '@/lib/config/paths';
import type { TopicsBand as Model } from '@/lib/pages/front/bands';
import { SECTIONS } from '@/lib/site/texts';

/** Links to the topics with most articles. */
export function TopicsBand({ topics }: Model) {
  return (
    <Section id="topics" title={SECTIONS.topics} more={{ label: ALL.topics, href: TOPICS_PATH }} className="mt-14">
      <div className="mt-4">
        <TopicChips topics={topics} />
      </div>
    </Section>
  );
}
