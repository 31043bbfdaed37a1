import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { TopicIndex } from '@/components/topic/topic-links';
import type { Framed } from '@/lib/pages/frame';
import type { TopicsModel } from '@/lib/pages/topics';

/** Every topic, under its taxonomy. */
export function TopicsPage({ frame, trail, taxonomies }: Framed<TopicsModel>) {
  const count = taxonomies.reduce((sum, { topics }) => sum + topics.length, 0);
  return (
    <Page frame={frame}>
      <Breadcrumbs {...trail} />
      <PageHeading title="Topics">
        <p>
          {count} topics in {taxonomies.length} {taxonomies.length === 1 ? 'taxonomy' : 'taxonomies'}, each with its own
          page.
        </p>
      </PageHeading>
      <TopicIndex taxonomies={taxonomies} />
    </Page>
  );
}
