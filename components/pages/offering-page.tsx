import { ArticleBody } from '@/components/article/article-body';
import { ArticleList } from '@/components/article/article-list';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { SectionHeading } from '@/components/layout/section-heading';
import { OfferingLinks } from '@/components/offering/offering-links';
import { TopicChips } from '@/components/topic/topic-links';
import { countOf } from '@/lib/core/count-of';
import { domainOf } from '@/lib/core/web-address';
import type { Framed } from '@/lib/pages/frame';
import type { OfferingModel } from '@/lib/pages/offering';

/** One numbered page of an offering: what it is, its topics, the articles that concern it, similar ones. */
export function OfferingPage({
  frame,
  trail,
  hue,
  label,
  description,
  homepage,
  html,
  list,
  topics,
  similar,
}: Framed<OfferingModel>) {
  return (
    <Page frame={frame}>
      <div data-hue={hue}>
        <Breadcrumbs {...trail} />
        <PageHeading kind="Offering" title={label}>
          {description === '' ? null : <p>{description}</p>}
          {homepage ? (
            <p className="mt-2 text-base">
              <a href={homepage} rel="noopener" className="text-link font-semibold">
                {domainOf(homepage)}
              </a>
            </p>
          ) : null}
        </PageHeading>
        <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
          <div className="min-w-0">
            {html === null ? null : (
              <div className="mb-10">
                <ArticleBody html={html} />
              </div>
            )}
            {list.total > 0 ? (
              <section aria-labelledby="concerning">
                <h2 id="concerning" className="pb-2 font-serif text-title font-semibold">
                  {countOf(list.total, 'article')} {list.total === 1 ? 'concerns' : 'concern'} it
                </h2>
                <ArticleList list={list} heading="h3" />
              </section>
            ) : (
              <p className="border-t-2 border-hue pt-5">No article concerns it yet.</p>
            )}
          </div>
          <div className="flex min-w-0 flex-col gap-10">
            {topics.length > 0 ? (
              <section aria-labelledby="offering-topics">
                <SectionHeading id="offering-topics">Topics</SectionHeading>
                <div className="mt-3">
                  <TopicChips topics={topics} />
                </div>
              </section>
            ) : null}
            {similar.length > 0 ? (
              <section aria-labelledby="similar">
                <SectionHeading id="similar">Similar offerings</SectionHeading>
                <OfferingLinks offerings={similar} />
              </section>
            ) : null}
          </div>
        </div>
      </div>
    </Page>
  );
}
