import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
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
import { articlePath } from '@/lib/config/paths';
import { RELATED_ARTICLES } from '@/lib/config/site';
import { truncate } from '@/lib/core/text';
import { getLibrary } from '@/lib/library/get-library';
import { prerendered } from '@/lib/library/prerendered';
import { neighboursInTime, relatedOfferings } from '@/lib/library/queries';
import { relatedArticles } from '@/lib/library/related-articles';
import { linkResolver } from '@/lib/library/resolve-link';
import { readingMinutes, renderArticle } from '@/lib/markdown/render-article';
import { articleMetadata } from '@/lib/seo/page-metadata';
import { newsArticle } from '@/lib/seo/structured-data';
import { articleHue } from '@/lib/topic/taxonomy-hue';

interface Props {
  params: Promise<{ slug: string }>;
}

export const generateStaticParams = prerendered(({ articles }) => articles.map(({ slug }) => ({ slug })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article, image, description } = await load(params);
  return articleMetadata(article, description, image);
}

export default async function ArticlePage({ params }: Props) {
  const { library, article, image, pdf, body, description } = await load(params);
  const related = relatedArticles(library, article, RELATED_ARTICLES);
  const { newer, older } = neighboursInTime(library, article);
  const offerings = relatedOfferings(library, article);
  return (
    <Page>
      <article data-hue={articleHue(article)}>
        <Breadcrumbs
          crumbs={[
            { label: 'News', href: '/news' },
            { label: article.title, href: articlePath(article.slug) },
          ]}
        />
        <ArticleHeader article={article} minutes={readingMinutes(body.words)} now={library.now} />
        <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
          <div className="min-w-0">
            <figure className="mb-7 max-w-[48rem]">
              <ArticleImage
                image={image}
                alt={article.image?.alt || article.title}
                sizes="(min-width: 64rem) 720px, 94vw"
                artwork={{ hue: articleHue(article), seed: article.slug }}
                first
              />
            </figure>
            <ArticleBody html={body.html} />
            <ArticleNotes article={article} pdf={pdf} />
          </div>
          <RelatedOfferings offerings={offerings} />
        </div>
        <StructuredData data={newsArticle(article, description, image)} />
      </article>
      {related.length > 0 ? (
        <section data-hue={articleHue(article)} aria-labelledby="related" className="no-print mt-16">
          <SectionHeading id="related">Related articles</SectionHeading>
          <div className="mt-4 grid gap-x-6 gap-y-9 sm:grid-cols-2 lg:grid-cols-4">
            {related.map((other) => (
              <ArticleCard key={other.slug} article={other} image={library.images.get(other.file) ?? null} />
            ))}
          </div>
        </section>
      ) : null}
      <NeighbourLinks newer={newer} older={older} />
    </Page>
  );
}

async function load(params: Props['params']) {
  const library = await getLibrary();
  const article = library.articleBySlug.get(decodeURIComponent((await params).slug));
  if (!article) notFound();
  const body = renderArticle(article.body, linkResolver(library, article.original));
  return {
    library,
    article,
    body,
    image: library.images.get(article.file) ?? null,
    pdf: library.pdfs.get(article.file) ?? null,
    description: article.description || truncate(body.text, 160),
  };
}
