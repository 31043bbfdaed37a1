import type { Metadata } from 'next';
import { currentLibrary } from '@/app/current-library';
import RootLayout from '@/app/layout';
import { PageMark } from '@/app/page-mark';
import { NotFoundPage } from '@/components/pages/not-found-page';
import { NOT_FOUND } from '@/components/texts';
import { frameOf } from '@/lib/pages/frame';
import { notFoundModel } from '@/lib/pages/not-found';
import { siteMetadata } from '@/lib/seo/page-metadata';
import { NOWHERE } from '@/lib/serving/page-mark.mjs';

export async function generateMetadata(): Promise<Metadata> {
  const frame = frameOf(await currentLibrary());
  return { ...siteMetadata(frame), title: `${NOT_FOUND.title} — ${frame.name}`, robots: { index: false } };
}

/** The document for an address that no route matches. */
export default async function UnknownAddress() {
  const model = notFoundModel(await currentLibrary());
  return (
    <RootLayout>
      <PageMark path={NOWHERE} model={model} />
      <NotFoundPage {...model} />
    </RootLayout>
  );
}
