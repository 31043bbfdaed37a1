import type { Metadata } from 'next';
import { LeadArticle } from '@/components/article/article-card';
import { EmptySite } from '@/components/article/empty-site';
import { LatestList } from '@/components/article/latest-list';
import { Rail } from '@/components/article/rail';
import { Page } from '@/components/layout/page';
import { SectionHeading } from '@/components/layout/section-heading';
import { OfferingLinks } from '@/components/offering/offering-links';
import { TopicChips } from '@/components/topic/topic-links';
import { topicPath } from '@/lib/config/paths';
import { site } from '@/lib/config/site';
import { getLibrary } from '@/lib/library/get-library';
import { frontPage, strongestTopics } from '@/lib/library/queries';
import { pageMetadata } from '@/lib/seo/page-metadata';
import { hueOf } from '@/lib/topic/taxonomy-hue';

export function generateMetadata(): Metadata {
  return pageMetadata({ title: null, description: site.description, path: '/' });
}

export default async function FrontPage() {
  const library = await getLibrary();
  const { lead, latest, rails, offerings } = frontPage(library);
  const topics = strongestTopics(library, 24);
  if (!lead) {
    return (
      <Page front>
        <EmptySite />
      </Page>
    );
  }
  const imageOf = (article: typeof lead) => library.images.get(article.file) ?? null;
  return (
    <Page front>
      <div className="grid gap-x-10 gap-y-10 pt-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <LeadArticle article={lead} image={imageOf(lead)} />
        <LatestList articles={latest} />
      </div>
      {rails.map(({ topic, articles }) => (
        <section
          key={topic.slug}
          data-hue={hueOf(topic.taxonomy)}
          aria-labelledby={`rail-${topic.slug}`}
          className="mt-14"
        >
          <SectionHeading
            id={`rail-${topic.slug}`}
            more={{ label: `All ${topic.articles.length}`, href: topicPath(topic.slug) }}
          >
            {topic.label}
          </SectionHeading>
          <Rail articles={articles} imageOf={imageOf} />
        </section>
      ))}
      <div className="mt-14 grid gap-x-10 gap-y-14 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <section aria-labelledby="topics">
          <SectionHeading id="topics" more={{ label: 'All topics', href: '/topic' }}>
            Topics
          </SectionHeading>
          <div className="mt-4">
            <TopicChips topics={topics.map((topic) => ({ topic, count: topic.articles.length }))} />
          </div>
        </section>
        {offerings.length > 0 ? (
          <section aria-labelledby="offerings">
            <SectionHeading id="offerings" more={{ label: 'All offerings', href: '/offering' }}>
              Lately in the news
            </SectionHeading>
            <OfferingLinks offerings={offerings} />
          </section>
        ) : null}
      </div>
    </Page>
  );
}
