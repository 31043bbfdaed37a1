import { DirectoryIndex } from '@/components/directory/directory-index';
import { Island } from '@/components/islands/island';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { TopicIndex, taxonomyId } from '@/components/topic/topic-links';
import { countOf } from '@/lib/core/count-of';
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
          {count === 0
            ? 'No article names a topic yet.'
            : `${countOf(count, 'topic')} in ${taxonomies.length} ${taxonomies.length === 1 ? 'taxonomy' : 'taxonomies'}, each with its own page.`}
        </p>
      </PageHeading>
      {count > 0 ? (
        <Island
          name="directory-filter"
          props={{ noun: 'topic', nouns: 'topics' }}
          slots={{ list: <Taxonomies taxonomies={taxonomies} /> }}
        />
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
