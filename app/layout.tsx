import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { sans, sansExtended, serif, serifExtended } from '@/app/fonts';
import { runMode } from '@/lib/config/env';
import { islandsPath } from '@/lib/config/islands';
import { paper } from '@/lib/config/palette';
import { OPENSEARCH_PATH } from '@/lib/config/paths';
import { site } from '@/lib/config/site';
import { siteMetadata } from '@/lib/seo/page-metadata';
import '@/app/globals.css';

export function generateMetadata(): Metadata {
  return siteMetadata();
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: paper.paper.light },
    { media: '(prefers-color-scheme: dark)', color: paper.paper.dark },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  const fonts = [serif, serifExtended, sans, sansExtended].map((font) => font.variable).join(' ');
  return (
    <html lang={site.language} className={fonts}>
      <body data-islands={islandsPath()}>
        <link rel="search" type="application/opensearchdescription+xml" title={site.name} href={OPENSEARCH_PATH} />
        {children}
        {/* In a preview the framework's own client mounts the islands, and everything else. */}
        {runMode() === 'preview' ? null : <script type="module" src={`${islandsPath()}loader.js`} />}
      </body>
    </html>
  );
}
