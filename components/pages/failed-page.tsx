import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import type { FailedModel } from '@/lib/pages/failed';

/** What readers see in place of a page that could not be rendered: no trace of how, and two ways on. */
export function FailedPage({ frame }: FailedModel) {
  return (
    <Page frame={frame}>
      <PageHeading title="Something went wrong on this page">
        <p>It is our fault, not yours. Trying again often helps.</p>
      </PageHeading>
      <p className="flex gap-6 font-semibold">
        {/* biome-ignore lint/a11y/useValidAnchor: an empty address is the one at which the reader is */}
        <a href="" className="text-link grid min-h-11 items-center">
          Try again
        </a>
        <a href="/" className="text-link grid min-h-11 items-center">
          {frame.name}
        </a>
      </p>
    </Page>
  );
}
