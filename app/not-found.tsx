import type { Metadata } from 'next';
import { LatestList } from '@/components/article/latest-list';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { SearchForm } from '@/components/search/search-form';
import { getLibrary } from '@/lib/library/get-library';
import { latest } from '@/lib/library/queries';

export const metadata: Metadata = { title: 'Page not found', robots: { index: false } };

export default async function NotFound() {
  const library = await getLibrary();
  return (
    <div className="system-type">
      <Page>
        <PageHeading kind="404" title="There is no page at this address">
          <p>It may have moved or been mistyped. Search for it, or start from the latest articles.</p>
        </PageHeading>
        <SearchForm label="Search articles" />
        <div className="mt-12 max-w-measure">
          <LatestList articles={latest(library, 6)} />
        </div>
      </Page>
    </div>
  );
}
