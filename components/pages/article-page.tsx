import { ArticleBody } from '@/components/article/article-body';
import { ArticleByline } from '@/components/article/article-byline';
import { ArticleCard } from '@/components/article/article-card';
import { ArticleHeader } from '@/components/article/article-header';
import { ArticleNotes } from '@/components/article/article-notes';
import { HeadlineList } from '@/components/article/headline-list';
import { Insights } from '@/components/article/insights';
import { NeighbourLinks } from '@/components/article/neighbour-links';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { Section } from '@/components/layout/section';
import { ArticleImage } from '@/components/media/article-image';
import { RelatedOfferings } from '@/components/offering/related-offerings';
import { StructuredData } from '@/components/seo/structured-data';
import { ALL, ARTICLE } from '@/components/texts';
import type { ArticleModel } from '@/lib/pages/article';
import type { Framed } from '@/lib/pages/frame';

/**
 * An article: its brief, the link to the original, its offerings, and further articles. On a wide screen the byline is
 * left of the text and the offerings right of it, so that lines have a good length.
 */
export function ArticlePage(model: Framed<ArticleModel>) {
  const { frame, trail, structuredData, hue, heading, original, address, offerings, more, related, newer, older } =
    model;
  return (
    <Page frame={frame}>
      <article data-hue={hue}>
        <Breadcrumbs {...trail} />
        <div className="grid gap-x-14 gap-y-5 pt-5 lg:grid-cols-[minmax(0,37rem)_minmax(30%,1fr)] xl:grid-cols-[minmax(0,13fr)_minmax(0,37fr)_minmax(0,19fr)] print:grid-cols-1">
          <header className="contents">
            <ArticleHeader heading={heading} />
            <ArticleByline heading={heading} original={original} address={address} />
          </header>
          <Brief {...model} />
          <div className="mt-7 min-w-0 lg:mt-4">
            {more ? (
              <Section
                as="aside"
                id="more"
                title={more.label}
                more={{ label: ALL.articles, href: more.href }}
                className="no-print"
              >
                <HeadlineList articles={more.articles} />
              </Section>
            ) : (
              <RelatedOfferings offerings={offerings} />
            )}
          </div>
        </div>
        <StructuredData data={structuredData} />
      </article>
      {related.length > 0 ? (
        <Section id="related" title={ARTICLE.related} hue={hue} className="no-print mt-16">
          <div className="mt-4 grid gap-x-6 gap-y-9 sm:grid-cols-2 lg:grid-cols-4">
            {related.map((other) => (
              <ArticleCard key={other.slug} article={other} />
            ))}
          </div>
        </Section>
      ) : null}
      <NeighbourLinks newer={newer} older={older} />
    </Page>
  );
}

function Brief({ picture, insights, html, notes, original }: ArticleModel) {
  return (
    <div className="mt-1 min-w-0 lg:mt-4">
      <figure className="mb-7 print:max-w-sm">
        <ArticleImage image={picture.image} alt={picture.alt} sizes="(min-width: 64rem) 592px, 94vw" first />
      </figure>
      {insights ? <Insights insights={insights} /> : null}
      <ArticleBody html={html} />
      <ArticleNotes notes={notes} original={original} />
    </div>
  );
}
