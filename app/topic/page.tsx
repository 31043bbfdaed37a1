import type { Metadata } from 'next';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { TopicIndex } from '@/components/topic/topic-links';
import { getLibrary } from '@/lib/library/get-library';
import { topicsByTaxonomy } from '@/lib/library/queries';
import { pageMetadata } from '@/lib/seo/page-metadata';

export function generateMetadata(): Metadata {
  const description = 'Every topic of the archive, grouped by taxonomy, with the number of articles on each.';
  return pageMetadata({ title: 'Topics', description, path: '/topic' });
}

export default async function TopicsPage() {
  const library = await getLibrary();
  const groups = topicsByTaxonomy(library);
  return (
    <Page>
      <Breadcrumbs crumbs={[{ label: 'Topics', href: '/topic' }]} />
      <PageHeading title="Topics">
        <p>
          {library.topics.size} topics in {groups.length} {groups.length === 1 ? 'taxonomy' : 'taxonomies'}, each with
          its own page.
        </p>
      </PageHeading>
      <TopicIndex groups={groups} />
    </Page>
  );
}
