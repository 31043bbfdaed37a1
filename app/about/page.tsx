import type { Metadata } from 'next';
import { MDXRemote } from 'next-mdx-remote/rsc';
import { houseComponents } from '@/app/about/house-components';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { env, runMode } from '@/lib/config/env';
import { site } from '@/lib/config/site';
import { checkHousePages, readAboutPage } from '@/lib/content/house-page';
import { formatProblem, type Problem } from '@/lib/core/problem';
import { pageMetadata } from '@/lib/seo/page-metadata';

export async function generateMetadata(): Promise<Metadata> {
  const page = await readAboutPage();
  return pageMetadata({
    title: page?.title ?? `About ${site.name}`,
    description: page?.description || site.description,
    path: '/about',
  });
}

export default async function AboutPage() {
  const problems = runMode() === 'preview' ? await checkHousePages(env().CONTENT_DIR) : [];
  if (problems.length > 0) return <Unfinished problems={problems} />;
  const page = await readAboutPage();
  return (
    <Page>
      <Breadcrumbs crumbs={[{ label: 'About', href: '/about' }]} />
      <PageHeading title={page?.title ?? `About ${site.name}`} />
      <div className="prose">
        {page ? (
          // blockJS is next-mdx-remote's default; said here because the page's safety rests on it.
          <MDXRemote source={page.source} components={houseComponents} options={{ blockJS: true }} />
        ) : (
          <p>{site.description}</p>
        )}
      </div>
    </Page>
  );
}

/** What an editor sees, in preview only, of a page that cannot be shown as it is. */
function Unfinished({ problems }: { problems: readonly Problem[] }) {
  return (
    <Page>
      <PageHeading title="The about page needs mending" />
      <ul className="prose">
        {problems.map((problem) => (
          <li key={formatProblem(problem)}>{formatProblem(problem)}</li>
        ))}
      </ul>
    </Page>
  );
}
