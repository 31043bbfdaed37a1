import { ArticleList } from '@/components/article/article-list';
import { Island } from '@/components/islands/island';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { SectionHeading } from '@/components/layout/section-heading';
import { OfferingLinks } from '@/components/offering/offering-links';
import { FacetList, narrowingKinds } from '@/components/search/facet-list';
import { TopicChips } from '@/components/topic/topic-links';
import { topicPath } from '@/lib/config/paths';
import { countOf } from '@/lib/core/count-of';
import type { Topic } from '@/lib/library/library';
import type { ListedArticle } from '@/lib/library/listing';
import type { Page as NumberedPage } from '@/lib/library/queries';
import { searchAddress } from '@/lib/search/search-address';
import { FACET_KINDS, type Facets, NO_SELECTION, requestFor, type SearchRequest } from '@/lib/search/search-answer';
import { listingCrumbs } from '@/lib/seo/structured-data';
import { hueOf } from '@/lib/topic/taxonomy-hue';

/** How many offerings the rail of a topic lists; the directory has all of them. */
const OFFERINGS_SHOWN = 20;

const NARROWING = ['source', 'author', 'year'] as const;

interface Props {
  readonly topic: Topic;
  readonly page: NumberedPage<ListedArticle>;
  /** The values its articles can be narrowed by. */
  readonly facets: Facets;
}

/** One numbered page of a topic: its articles, what narrows them, its neighbours, its offerings. */
export function TopicPage({ topic, page, facets }: Props) {
  const request: SearchRequest = { ...requestFor(''), selection: { ...NO_SELECTION, topic: [topic.slug] } };
  const base = topicPath(topic.slug);
  const crumbs = [{ label: 'Topics', href: '/topic' }, ...listingCrumbs(topic.label, base, page.number)];
  return (
    <Page>
      <div data-hue={hueOf(topic.taxonomy)}>
        <Breadcrumbs crumbs={crumbs} />
        <PageHeading kind={topic.taxonomy} title={topic.label}>
          <p>{summary(topic)}</p>
        </PageHeading>
        <Island
          name="narrowable-listing"
          props={{ topic: topic.slug, base }}
          parameters={FACET_KINDS}
          slots={{
            facets:
              narrowingKinds(facets, NARROWING).length > 0 ? (
                <FacetList request={request} facets={facets} kinds={NARROWING} addressOf={searchAddress} />
              ) : null,
            rail: <TopicRail topic={topic} />,
            list:
              topic.articles.length > 0 ? (
                <ArticleList page={page} base={base} />
              ) : (
                <p className="border-t-2 border-hue pt-5">
                  Only offerings carry this topic so far. They are listed here; articles will join them.
                </p>
              ),
          }}
        />
      </div>
    </Page>
  );
}

function TopicRail({ topic }: { topic: Topic }) {
  return (
    <div className="flex min-w-0 flex-col gap-10">
      {topic.neighbours.length > 0 ? (
        <section aria-labelledby="neighbours">
          <SectionHeading id="neighbours">Neighbouring topics</SectionHeading>
          <div className="mt-3">
            <TopicChips
              topics={topic.neighbours.map((neighbour) => ({ topic: neighbour.topic, count: neighbour.shared }))}
            />
          </div>
        </section>
      ) : null}
      {topic.offerings.length > 0 ? (
        <section aria-labelledby="topic-offerings">
          <SectionHeading id="topic-offerings">Offerings</SectionHeading>
          <OfferingLinks offerings={topic.offerings.slice(0, OFFERINGS_SHOWN)} />
          {topic.offerings.length > OFFERINGS_SHOWN ? (
            <a href={`/offering#topic-${topic.slug}`} className="text-link mt-3 inline-block text-meta font-semibold">
              All {topic.offerings.length} offerings
            </a>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}

function summary({ articles, offerings }: Topic): string {
  const counts = [
    ...(articles.length > 0 ? [countOf(articles.length, 'article')] : []),
    ...(offerings.length > 0 ? [countOf(offerings.length, 'offering')] : []),
  ];
  return counts.join(', ');
}
