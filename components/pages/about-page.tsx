import { MDXRemote } from 'next-mdx-remote/rsc';
import { LatestList } from '@/components/article/latest-list';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { WithRail } from '@/components/layout/with-rail';
import { houseComponents } from '@/components/pages/house-components';
import { site } from '@/lib/config/site';
import type { AboutModel } from '@/lib/pages/about';

/** The house's page about itself: what its editors wrote, or else what the site says of itself. */
export function AboutPage({ trail, title, source, figures, latest, problems }: AboutModel) {
  if (problems.length > 0) return <Unfinished problems={problems} />;
  return (
    <Page>
      <Breadcrumbs {...trail} />
      <PageHeading title={title} />
      <WithRail rail={<LatestList articles={latest} />}>
        <div className="prose">
          {source === null ? (
            <p>{site.description}</p>
          ) : (
            // blockJS is next-mdx-remote's default; said here because the page's safety rests on it.
            <MDXRemote source={source} components={houseComponents(figures)} options={{ blockJS: true }} />
          )}
        </div>
      </WithRail>
    </Page>
  );
}

/** What an editor sees, in a preview, of a page that cannot be shown as it is. */
function Unfinished({ problems }: Pick<AboutModel, 'problems'>) {
  return (
    <Page>
      <PageHeading title="The about page needs mending" />
      <ul className="prose">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Page>
  );
}
