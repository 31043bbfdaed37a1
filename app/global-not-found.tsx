import type { Metadata } from 'next';
import RootLayout from '@/app/layout';
import { LatestList } from '@/components/article/latest-list';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { SearchForm } from '@/components/search/search-form';
import { site } from '@/lib/config/site';
import { getLibrary } from '@/lib/library/get-library';
import { latest } from '@/lib/library/queries';
import { siteMetadata } from '@/lib/seo/page-metadata';

export function generateMetadata(): Metadata {
  return { ...siteMetadata(), title: `Page not found — ${site.name}`, robots: { index: false } };
}

/** The whole document at an address that no route answers. */
export default async function UnknownAddress() {
  const library = await getLibrary();
  return (
    <RootLayout>
      <Page>
        <PageHeading kind="404" title="There is no page at this address">
          <p>It may have moved or been mistyped. Search for it, or start from the latest articles.</p>
        </PageHeading>
        <SearchForm label="Search articles" />
        <div className="mt-12 max-w-measure">
          <LatestList articles={latest(library, 6)} />
        </div>
      </Page>
    </RootLayout>
  );
}
