import type { Metadata } from 'next';
import { MDXRemote } from 'next-mdx-remote/rsc';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { houseComponents } from '@/components/layout/house-components';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { site } from '@/lib/config/site';
import { readHousePage } from '@/lib/content/house-page';
import { pageMetadata } from '@/lib/seo/page-metadata';

export async function generateMetadata(): Promise<Metadata> {
  const page = await readHousePage('about');
  return pageMetadata({
    title: page?.title ?? `About ${site.name}`,
    description: page?.description || site.description,
    path: '/about',
  });
}

export default async function AboutPage() {
  const page = await readHousePage('about');
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
