import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { SearchForm } from '@/components/search/search-form';
import { FAILED } from '@/components/texts';
import type { FailedModel } from '@/lib/pages/failed';

/** Shown in place of a page that could not be rendered, without details. Reads no article, which may be the cause. */
export function FailedPage({ frame }: FailedModel) {
  return (
    <Page frame={frame}>
      <PageHeading kind={FAILED.kind} title={FAILED.heading}>
        <p>{FAILED.lead}</p>
      </PageHeading>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-2 pb-8 font-semibold">
        <a
          // biome-ignore lint/a11y/useValidAnchor: an empty address is that of the page itself
          href=""
          className="inline-flex min-h-12 items-center bg-hue px-5 py-2.5 text-reverse underline-offset-4 hover:underline"
        >
          {FAILED.again}
        </a>
        <a href="/" className="text-link grid min-h-11 items-center">
          {FAILED.front(frame.name)}
        </a>
      </p>
      <SearchForm />
    </Page>
  );
}
