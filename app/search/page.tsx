import type { Metadata } from 'next';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { SectionHeading } from '@/components/layout/section-heading';
import { SearchPanel } from '@/components/search/search-panel';
import { TopicChips } from '@/components/topic/topic-links';
import { getLibrary } from '@/lib/library/get-library';
import { strongestTopics } from '@/lib/library/queries';
import { searchLibrary } from '@/lib/search/search-library';
import { pageMetadata } from '@/lib/seo/page-metadata';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = await readQuery(searchParams);
  const description = 'Search all curated articles by words, topics, authors and publishers.';
  // The empty page may be found; the endless pages of results may not.
  return pageMetadata({
    title: query === '' ? 'Search' : `Search: ${query}`,
    description,
    path: '/search',
    index: query === '',
  });
}

export default async function SearchPage({ searchParams }: Props) {
  const query = await readQuery(searchParams);
  const library = await getLibrary();
  const results = query === '' ? null : searchLibrary(library, query, 20);
  return (
    <Page>
      <PageHeading title="Search" />
      <div className="max-w-[52rem]">
        <SearchPanel key={query} initialQuery={query} initial={results} keepAddress />
      </div>
      <section aria-labelledby="browse" className="mt-14">
        <SectionHeading id="browse" more={{ label: 'All topics', href: '/topic' }}>
          Browse by topic
        </SectionHeading>
        <div className="mt-4">
          <TopicChips topics={strongestTopics(library, 18).map((topic) => ({ topic, count: topic.articles.length }))} />
        </div>
      </section>
    </Page>
  );
}

async function readQuery(searchParams: Props['searchParams']): Promise<string> {
  const { q } = await searchParams;
  return (Array.isArray(q) ? (q[0] ?? '') : (q ?? '')).trim().slice(0, 200);
}
