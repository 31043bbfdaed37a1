import type { Metadata } from 'next';
import { currentLibrary } from '@/app/current-library';
import { PageMark } from '@/app/page-mark';
import { FailedPage } from '@/components/pages/failed-page';
import { FAILED } from '@/components/texts';
import { failedModel } from '@/lib/pages/failed';
import { FAILED_PATH } from '@/lib/serving/failed-page.mjs';

export const metadata: Metadata = { title: FAILED.title, robots: { index: false } };

/** The page that readers get in place of one that could not be rendered; `lib/serving/failed-page.mjs` fetches it. */
export default async function Failed() {
  const model = failedModel(await currentLibrary());
  return (
    <>
      <PageMark path={FAILED_PATH} model={model} />
      <FailedPage {...model} />
    </>
  );
}
