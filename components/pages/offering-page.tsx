import { ArticleBody } from '@/components/article/article-body';
import { ArticleList } from '@/components/article/article-list';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { Section } from '@/components/layout/section';
import { RailColumn, WithRail } from '@/components/layout/with-rail';
import { OfferingLinks } from '@/components/offering/offering-links';
import { OFFERINGS } from '@/components/texts';
import { TopicRows } from '@/components/topic/topic-links';
import { domainOf } from '@/lib/core/web-address';
import type { Framed } from '@/lib/pages/frame';
import type { OfferingModel } from '@/lib/pages/offering';
import { SECTIONS } from '@/lib/site/texts';

/** One numbered page of an offering: its description, topics, articles and similar offerings. */
export function OfferingPage(model: Framed<OfferingModel>) {
  const { frame, trail, hue, label, description, homepage, html, list } = model;
  return (
    <Page frame={frame}>
      <div data-hue={hue}>
        <Breadcrumbs {...trail} />
        <PageHeading kind={OFFERINGS.kind} title={label}>
          {description === '' ? null : <p>{description}</p>}
          {homepage ? (
            <p className="mt-2 text-base">
              <a href={homepage} rel="noopener" className="text-link font-semibold">
                {domainOf(homepage)}
              </a>
            </p>
          ) : null}
        </PageHeading>
        <WithRail rail={<OfferingRail {...model} />}>
          {html === null ? null : (
            <div className="mb-10">
              <ArticleBody html={html} />
            </div>
          )}
          {list.total > 0 ? (
            <Section id="concerning" title={OFFERINGS.articles(list.total)}>
              <ArticleList list={list} heading="h3" />
            </Section>
          ) : (
            <p className="border-t-2 border-hue pt-5">{OFFERINGS.noArticles}</p>
          )}
        </WithRail>
      </div>
    </Page>
  );
}

function OfferingRail({ topics, similar }: Pick<OfferingModel, 'topics' | 'similar'>) {
  return (
    <RailColumn>
      {topics.length > 0 ? (
        <Section id="offering-topics" title={SECTIONS.topics}>
          <TopicRows topics={topics} />
        </Section>
      ) : null}
      {similar.length > 0 ? (
        <Section id="similar" title={OFFERINGS.similar}>
          <OfferingLinks offerings={similar} />
        </Section>
      ) : null}
    </RailColumn>
  );
}
