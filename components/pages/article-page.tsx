import { ArticleBody } from '@/components/article/article-body';
import { ArticleCard } from '@/components/article/article-card';
import { ArticleHeader } from '@/components/article/article-header';
import { ArticleNotes } from '@/components/article/article-notes';
import { NeighbourLinks } from '@/components/article/neighbour-links';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { SectionHeading } from '@/components/layout/section-heading';
import { ArticleImage } from '@/components/media/article-image';
import { RelatedOfferings } from '@/components/offering/related-offerings';
import { StructuredData } from '@/components/seo/structured-data';
import type { ArticleModel } from '@/lib/pages/article';

/** An article: its brief, the way to the original, what it concerns, and where to read on. */
export function ArticlePage(model: ArticleModel) {
  const { trail, structuredData, hue, heading, picture, html, notes, offerings, related, newer, older } = model;
  return (
    <Page>
      <article data-hue={hue}>
        <Breadcrumbs {...trail} />
        <ArticleHeader heading={heading} />
        <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
          <div className="min-w-0">
            <figure className="mb-7 max-w-[48rem]">
              <ArticleImage image={picture.image} alt={picture.alt} sizes="(min-width: 64rem) 720px, 94vw" first />
            </figure>
            <ArticleBody html={html} />
            <ArticleNotes notes={notes} />
          </div>
          <RelatedOfferings offerings={offerings} />
        </div>
        <StructuredData data={structuredData} />
      </article>
      {related.length > 0 ? (
        <section data-hue={hue} aria-labelledby="related" className="no-print mt-16">
          <SectionHeading id="related">Related articles</SectionHeading>
          <div className="mt-4 grid gap-x-6 gap-y-9 sm:grid-cols-2 lg:grid-cols-4">
            {related.map((other) => (
              <ArticleCard key={other.slug} article={other} />
            ))}
          </div>
        </section>
      ) : null}
      <NeighbourLinks newer={newer} older={older} />
    </Page>
  );
}
