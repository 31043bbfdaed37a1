import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { currentLibrary } from '@/app/current-library';
import { sans, sansExtended, serif, serifExtended } from '@/app/fonts';
import { runMode } from '@/lib/config/env';
import { islandsPath } from '@/lib/config/islands';
import { paper } from '@/lib/config/palette';
import { OPENSEARCH_PATH } from '@/lib/config/paths';
import { frameOf } from '@/lib/pages/frame';
import { siteMetadata } from '@/lib/seo/page-metadata';
import '@/app/globals.css';

export async function generateMetadata(): Promise<Metadata> {
  return siteMetadata(frameOf(await currentLibrary()));
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: paper.paper.light },
    { media: '(prefers-color-scheme: dark)', color: paper.paper.dark },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { name, language, brand } = frameOf(await currentLibrary());
  const fonts = [serif, serifExtended, sans, sansExtended].map((font) => font.variable).join(' ');
  return (
    <html lang={language} className={fonts}>
      <body data-islands={islandsPath()} data-hue={brand.hue}>
        <link rel="search" type="application/opensearchdescription+xml" title={name} href={OPENSEARCH_PATH} />
        {children}
        {/* In a preview Next's client hydrates the whole page, islands included. */}
        {runMode() === 'preview' ? null : <script type="module" src={`${islandsPath()}loader.js`} />}
      </body>
    </html>
  );
}
