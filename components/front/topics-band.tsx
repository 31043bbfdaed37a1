import { SectionHeading } from '@/components/layout/section-heading';
import { TopicChips } from '@/components/topic/topic-links';
import { TOPICS_PATH } from '@/lib/config/paths';
import type { TopicsBand as Model } from '@/lib/pages/front/bands';

/** Links to the topics with most articles. */
export function TopicsBand({ topics }: Model) {
  return (
    <section aria-labelledby="topics" className="mt-14">
      <SectionHeading id="topics" more={{ label: 'All topics', href: TOPICS_PATH }}>
        Topics
      </SectionHeading>
      <div className="mt-4">
        <TopicChips topics={topics} />
      </div>
    </section>
  );
}
