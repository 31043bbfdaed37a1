import type { ReactNode } from 'react';
import { ArticleList } from '@/components/article/article-list';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { countOf } from '@/lib/core/count-of';
import type { ListedArticle } from '@/lib/library/listing';
import type { Page as NumberedPage } from '@/lib/library/queries';
import { listingCrumbs } from '@/lib/seo/structured-data';

interface Props {
  readonly page: NumberedPage<ListedArticle>;
  readonly title: string;
  /** The word above the title; none on the list of everything. */
  readonly kind?: string;
  /** Address of the first page. */
  readonly base: string;
  readonly children?: ReactNode;
}

/** A numbered page of articles that share something: an author, a publisher, or just the archive. */
export function ListingPage({ page, title, kind, base, children }: Props) {
  const crumbs = listingCrumbs(title, base, page.number);
  return (
    <Page>
      <Breadcrumbs crumbs={crumbs} />
      <PageHeading {...(kind ? { kind } : {})} title={title}>
        <p>
          {countOf(page.total, 'article')}
          {page.of > 1 ? `, page ${page.number} of ${page.of}` : ''}
        </p>
        {children}
      </PageHeading>
      <div className="max-w-[58rem]">
        <ArticleList page={page} base={base} />
      </div>
    </Page>
  );
}
