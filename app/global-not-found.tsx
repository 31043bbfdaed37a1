import type { Metadata } from 'next';
import RootLayout from '@/app/layout';
import { PageMark } from '@/app/page-mark';
import { NotFoundPage } from '@/components/pages/not-found-page';
import { site } from '@/lib/config/site';
import { getLibrary } from '@/lib/edition/get-library';
import { notFoundModel } from '@/lib/pages/not-found';
import { siteMetadata } from '@/lib/seo/page-metadata';
import { NOWHERE } from '@/lib/serving/page-mark.mjs';

export function generateMetadata(): Metadata {
  return { ...siteMetadata(), title: `Page not found — ${site.name}`, robots: { index: false } };
}

/** The whole document at an address that no route answers. */
export default async function UnknownAddress() {
  const model = notFoundModel(await getLibrary());
  return (
    <RootLayout>
      <PageMark path={NOWHERE} model={model} />
      <NotFoundPage {...model} />
    </RootLayout>
  );
}
