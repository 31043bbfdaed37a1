import type { Metadata } from 'next';
import { Island } from '@/components/islands/island';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { SectionHeading } from '@/components/layout/section-heading';
import { TopicChips } from '@/components/topic/topic-links';
import { SEARCH_PATH } from '@/lib/config/paths';
import { getLibrary } from '@/lib/library/get-library';
import { strongestTopics } from '@/lib/library/queries';
import { isAsking, parseSearchAddress, RESULTS_PER_PAGE } from '@/lib/search/search-address';
import { searchLibrary } from '@/lib/search/search-library';
import { pageMetadata } from '@/lib/seo/page-metadata';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { request } = await readAddress(props);
  const query = request.query.trim();
  return pageMetadata({
    title: query === '' ? 'Search' : `Search: ${query}`,
    description: 'Search all curated articles by words, topics, authors and publishers.',
    path: SEARCH_PATH,
    // The empty page may be found; the endless pages of results may not.
    index: !isAsking(request),
  });
}

export default async function SearchPage(props: Props) {
  const address = await readAddress(props);
  const library = await getLibrary();
  const wanted = { offset: (address.page - 1) * RESULTS_PER_PAGE, limit: RESULTS_PER_PAGE, facets: true };
  const answer = isAsking(address.request) ? searchLibrary(library, address.request, wanted) : null;
  return (
    <Page>
      <PageHeading title="Search" />
      <Island name="search-screen" props={{ address, initial: answer }} />
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

async function readAddress(props: Props) {
  const params = new URLSearchParams();
  for (const [name, values] of Object.entries(await props.searchParams))
    for (const value of [values ?? []].flat()) params.append(name, value);
  return parseSearchAddress(params);
}
