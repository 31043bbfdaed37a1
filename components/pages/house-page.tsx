import { MDXRemote } from 'next-mdx-remote/rsc';
import remarkGfm from 'remark-gfm';
import { LatestList } from '@/components/article/latest-list';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { RailColumn, WithRail } from '@/components/layout/with-rail';
import { houseComponents } from '@/components/pages/house-components';
import { HOUSE } from '@/components/texts';
import { formatDay } from '@/lib/core/dates';
import { finishPage } from '@/lib/house-page/finish-page';
import { FOOTNOTE_OPTIONS } from '@/lib/markdown/parse-body';
import type { Framed } from '@/lib/pages/frame';
import type { HousePageModel } from '@/lib/pages/house-page';

/** A page from `content/pages`, written in MDX. */
export function HousePage({ frame, trail, title, updated, source, place, figures, latest }: Framed<HousePageModel>) {
  return (
    <Page frame={frame}>
      <Breadcrumbs {...trail} />
      <PageHeading title={title} />
      <WithRail
        rail={
          <RailColumn>
            <LatestList articles={latest} />
          </RailColumn>
        }
      >
        <div className="prose">
          <MDXRemote
            source={source}
            components={houseComponents(figures)}
            // blockJS is next-mdx-remote's default, repeated here because the page's safety depends on it.
            options={{
              blockJS: true,
              mdxOptions: {
                remarkPlugins: [remarkGfm],
                remarkRehypeOptions: FOOTNOTE_OPTIONS,
                rehypePlugins: [[finishPage, place]],
              },
            }}
          />
        </div>
        {updated ? (
          <p className="mt-10 text-meta text-soft">
            {HOUSE.updated.before}
            <time dateTime={updated}>{formatDay(updated, frame.locale)}</time>
            {HOUSE.updated.after}
          </p>
        ) : null}
      </WithRail>
    </Page>
  );
}
