import type { Metadata } from 'next';
import { EmptySite } from '@/components/article/empty-site';
import { ListingPage } from '@/components/article/listing-page';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { getLibrary } from '@/lib/library/get-library';
import { listed } from '@/lib/library/listing';
import { paginate } from '@/lib/library/queries';
import { pageMetadata } from '@/lib/seo/page-metadata';

export function generateMetadata(): Metadata {
  const description = 'All curated articles, newest first.';
  return pageMetadata({ title: 'News', description, path: '/news' });
}

export default async function FirstNewsPage() {
  const library = await getLibrary();
  const page = paginate(library.articles, 1);
  if (!page || page.total === 0) {
    return (
      <Page>
        <PageHeading title="News" />
        <EmptySite />
      </Page>
    );
  }
  return <ListingPage page={listed(library, page)} title="News" base="/news" />;
}
