import type { MetadataRoute } from 'next';
import { env } from '@/lib/config/env';
import type { Library } from '@/lib/library/library';
import { entriesOf } from '@/lib/pages/page-table';

/** Every page that search engines should know, each once, under its canonical address. */
export function buildSitemap(library: Library): MetadataRoute.Sitemap {
  const { SITE_URL } = env();
  return entriesOf(library).flatMap(({ path, lastModified, isListed }) =>
    isListed ? [{ url: new URL(path, SITE_URL).href, ...(lastModified ? { lastModified } : {}) }] : [],
  );
}
