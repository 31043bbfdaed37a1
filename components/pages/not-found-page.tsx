import { LatestList } from '@/components/article/latest-list';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { SearchForm } from '@/components/search/search-form';
import type { NotFoundModel } from '@/lib/pages/not-found';

/** What stands at an address without a page. */
export function NotFoundPage({ frame, latest }: NotFoundModel) {
  return (
    <Page frame={frame}>
      <PageHeading kind="404" title="There is no page at this address">
        <p>It may have moved or been mistyped. Search for it, or start from the latest articles.</p>
      </PageHeading>
      <SearchForm label="Search articles" />
      <div className="mt-12 max-w-measure">
        <LatestList articles={latest} />
      </div>
    </Page>
  );
}
