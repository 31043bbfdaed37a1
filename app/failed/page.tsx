import type { Metadata } from 'next';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { site } from '@/lib/config/site';
import { getLibrary } from '@/lib/edition/get-library';
import { frameOf } from '@/lib/pages/frame';

export const metadata: Metadata = { title: 'Something went wrong', robots: { index: false } };

/**
 * What readers see in place of a page that could not be rendered (`lib/serving/finish-responses.mjs`): no trace of how,
 * and two ways on. At its own address it is not found: the proxy sees to that.
 */
export default async function FailedPage() {
  return (
    <Page frame={frameOf(await getLibrary())}>
      <PageHeading title="Something went wrong on this page">
        <p>It is our fault, not yours. Trying again often helps.</p>
      </PageHeading>
      <p className="flex gap-6 font-semibold">
        {/* biome-ignore lint/a11y/useValidAnchor: an empty address is the one at which the reader is */}
        <a href="" className="text-link grid min-h-11 items-center">
          Try again
        </a>
        <a href="/" className="text-link grid min-h-11 items-center">
          {site.name}
        </a>
      </p>
    </Page>
  );
}
