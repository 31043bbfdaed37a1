import { ArticleBody } from '@/components/article/article-body';
import { ArticleList } from '@/components/article/article-list';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { SectionHeading } from '@/components/layout/section-heading';
import { OfferingLinks } from '@/components/offering/offering-links';
import { TopicChips } from '@/components/topic/topic-links';
import { offeringPath } from '@/lib/config/paths';
import { countOf } from '@/lib/core/count-of';
import { domainOf } from '@/lib/core/web-address';
import type { ListedArticle } from '@/lib/library/listing';
import type { Page as NumberedPage } from '@/lib/library/queries';
import type { SafeHtml } from '@/lib/markdown/safe-html';
import type { Offering } from '@/lib/offering/offering';
import { listingCrumbs } from '@/lib/seo/structured-data';
import { articleHue } from '@/lib/topic/taxonomy-hue';

interface Props {
  readonly offering: Offering;
  /** What the offering's own file says at length; null where it says nothing. */
  readonly body: SafeHtml | null;
  readonly similar: readonly Offering[];
  readonly page: NumberedPage<ListedArticle>;
}

/** One numbered page of an offering: what it is, its topics, the articles that concern it, similar ones. */
export function OfferingPage({ offering, body, similar, page }: Props) {
  const base = offeringPath(offering.slug);
  const crumbs = [{ label: 'Offerings', href: '/offering' }, ...listingCrumbs(offering.label, base, page.number)];
  return (
    <Page>
      <div data-hue={articleHue(offering)}>
        <Breadcrumbs crumbs={crumbs} />
        <PageHeading kind="Offering" title={offering.label}>
          {offering.description === '' ? null : <p>{offering.description}</p>}
          {offering.homepage ? (
            <p className="mt-2 text-base">
              <a href={offering.homepage} rel="noopener" className="text-link font-semibold">
                {domainOf(offering.homepage)}
              </a>
            </p>
          ) : null}
        </PageHeading>
        <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
          <div className="min-w-0">
            {body === null || page.number > 1 ? null : (
              <div className="mb-10">
                <ArticleBody html={body} />
              </div>
            )}
            {offering.articles.length > 0 ? (
              <section aria-labelledby="concerning">
                <h2 id="concerning" className="pb-2 font-serif text-title font-semibold">
                  {countOf(page.total, 'article')} {page.total === 1 ? 'concerns' : 'concern'} it
                </h2>
                <ArticleList page={page} base={base} heading="h3" />
              </section>
            ) : (
              <p className="border-t-2 border-hue pt-5">No article concerns it yet.</p>
            )}
          </div>
          <div className="flex min-w-0 flex-col gap-10">
            {offering.topics.length > 0 ? (
              <section aria-labelledby="offering-topics">
                <SectionHeading id="offering-topics">Topics</SectionHeading>
                <div className="mt-3">
                  <TopicChips topics={offering.topics.map((topic) => ({ topic }))} />
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
