import { MDXRemote } from 'next-mdx-remote/rsc';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { houseComponents } from '@/components/pages/house-components';
import type { AboutModel } from '@/lib/pages/about';
import type { Framed } from '@/lib/pages/frame';

/** The house's page about itself: what its editors wrote, or else what the site says of itself. */
export function AboutPage({ frame, trail, title, source, figures, problems }: Framed<AboutModel>) {
  if (problems.length > 0) return <Unfinished frame={frame} problems={problems} />;
  return (
    <Page frame={frame}>
      <Breadcrumbs {...trail} />
      <PageHeading title={title} />
      <div className="prose">
        {source === null ? (
          <p>{frame.description}</p>
        ) : (
          // blockJS is next-mdx-remote's default; said here because the page's safety rests on it.
          <MDXRemote source={source} components={houseComponents(figures)} options={{ blockJS: true }} />
        )}
      </div>
    </Page>
  );
}

/** What an editor sees, in a preview, of a page that cannot be shown as it is. */
function Unfinished({ frame, problems }: Pick<Framed<AboutModel>, 'frame' | 'problems'>) {
  return (
    <Page frame={frame}>
      <PageHeading title="The about page needs mending" />
      <ul className="prose">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Page>
  );
}
