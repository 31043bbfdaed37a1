import { ArticleList } from '@/components/article/article-list';
import { Island } from '@/components/islands/island';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { ListFacts } from '@/components/layout/list-facts';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { Section } from '@/components/layout/section';
import { RailColumn } from '@/components/layout/with-rail';
import { OfferingLinks } from '@/components/offering/offering-links';
import { FacetList, narrowingKinds } from '@/components/search/facet-list';
import { ALL, TOPICS } from '@/components/texts';
import { TopicRows } from '@/components/topic/topic-links';
import { FACET_KINDS, kindsBeside } from '@/lib/article/facets';
import { OFFERINGS_PATH } from '@/lib/config/paths';
import type { Framed } from '@/lib/pages/frame';
import type { TopicModel } from '@/lib/pages/topic';
import { searchAddress } from '@/lib/search/search-address';
import { requestWithin } from '@/lib/search/search-answer';
import { SECTIONS } from '@/lib/site/texts';

const NARROWING = kindsBeside('topic');

/** One numbered page of a topic: its articles with facets, neighbouring topics, offerings. */
export function TopicPage(model: Framed<TopicModel>) {
  const { frame, trail, hue, slug, label, taxonomy, list, facets } = model;
  const request = requestWithin({ topic: [slug] });
  return (
    <Page frame={frame}>
      <div data-hue={hue}>
        <Breadcrumbs {...trail} />
        <PageHeading kind={taxonomy} title={label}>
          <p>{TOPICS.size(list.total, model.offeringCount)}</p>
        </PageHeading>
        <Island
          name="narrowable-listing"
          props={{ topic: slug, base: list.base, site: frame.islands }}
          parameters={FACET_KINDS}
          slots={{
            facets:
              narrowingKinds(facets, NARROWING).length > 0 ? (
                <FacetList
                  site={frame.islands}
                  request={request}
                  facets={facets}
                  kinds={NARROWING}
                  addressOf={searchAddress}
                />
              ) : null,
            rail: <TopicRail {...model} />,
            list:
              list.total > 0 ? (
                <ArticleList list={list} />
              ) : (
                <p className="border-t-2 border-hue pt-5">{TOPICS.noArticles}</p>
              ),
          }}
        />
      </div>
    </Page>
  );
}

function TopicRail({ frame, slug, facts, neighbours, offerings, offeringCount }: Framed<TopicModel>) {
  return (
    <RailColumn>
      <ListFacts facts={facts} locale={frame.locale} />
      {neighbours.length > 0 ? (
        <Section id="neighbours" title={TOPICS.related}>
          <TopicRows topics={neighbours} />
        </Section>
      ) : null}
      {offerings.length > 0 ? (
        <Section id="topic-offerings" title={SECTIONS.offerings}>
          <OfferingLinks offerings={offerings} />
          {offeringCount > offerings.length ? (
            <a href={`${OFFERINGS_PATH}#topic-${slug}`} className="text-link mt-3 inline-block text-meta font-semibold">
              {ALL.countedOfferings(offeringCount)}
            </a>
          ) : null}
        </Section>
      ) : null}
    </RailColumn>
  );
}
