import { LatestList } from '@/components/article/latest-list';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { notFoundModel } from '@/lib/pages/not-found';
import { STAND_IN } from '@/lib/preview/texts';
import { getLibrary } from '@/lib/process/get-library';

export default async function NoPageYet() {
  const { frame, latest } = notFoundModel(await getLibrary());
  return (
    <Page frame={frame}>
      <PageHeading kind="404" title={STAND_IN.missing}>
        <p>{STAND_IN.missingText}</p>
      </PageHeading>
      <div className="mt-12 max-w-measure">
        <LatestList articles={latest} />
      </div>
    </Page>
  );
}
