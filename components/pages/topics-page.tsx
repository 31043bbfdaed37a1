import { DirectoryIndex } from '@/components/directory/directory-index';
import { Island } from '@/components/islands/island';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { TOPICS } from '@/components/texts';
import { TopicIndex, taxonomyId } from '@/components/topic/topic-links';
import type { Framed } from '@/lib/pages/frame';
import type { TopicsModel } from '@/lib/pages/topics';
import { SECTIONS } from '@/lib/site/texts';

/** Every topic, under its taxonomy. */
export function TopicsPage({ frame, trail, taxonomies }: Framed<TopicsModel>) {
  const count = taxonomies.reduce((sum, { topics }) => sum + topics.length, 0);
  return (
    <Page frame={frame}>
      <Breadcrumbs {...trail} />
      <PageHeading title={SECTIONS.topics}>
        <p>{TOPICS.lead(count, taxonomies.length)}</p>
      </PageHeading>
      {count > 0 ? (
        <Island name="directory-filter" props={TOPICS.nouns} slots={{ list: <Taxonomies taxonomies={taxonomies} /> }} />
      ) : null}
    </Page>
  );
}

function Taxonomies({ taxonomies }: Pick<TopicsModel, 'taxonomies'>) {
  return (
    <>
      <DirectoryIndex
        entries={taxonomies.map(({ taxonomy, hue }) => ({ id: taxonomyId(taxonomy), label: taxonomy, hue }))}
      />
      <TopicIndex taxonomies={taxonomies} />
    </>
  );
}
