import { LatestList } from '@/components/article/latest-list';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { notFoundModel } from '@/lib/pages/not-found';
import { getLibrary } from '@/lib/process/get-library';

export default async function NoPageYet() {
  const { frame, latest } = notFoundModel(await getLibrary());
  return (
    <Page frame={frame}>
      <PageHeading kind="404" title="There is no page at this address">
        <p>
          Readers are told the same, in their own words. Save an article with this address, and it shows here by itself.
        </p>
      </PageHeading>
      <div className="mt-12 max-w-measure">
        <LatestList articles={latest} />
      </div>
    </Page>
  );
}
