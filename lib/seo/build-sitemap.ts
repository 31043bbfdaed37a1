import type { MetadataRoute } from 'next';
import type { Library } from '@/lib/library/library';
import { entriesOf } from '@/lib/pages/page-table';
import { siteAddress } from '@/lib/site/site-address';

/** Every page that search engines should list, once, by its canonical address. */
export function buildSitemap(library: Library): MetadataRoute.Sitemap {
  const address = siteAddress(library.site);
  return entriesOf(library).flatMap(({ path, lastModified, isListed }) =>
    isListed ? [{ url: new URL(path, address).href, ...(lastModified ? { lastModified } : {}) }] : [],
  );
}
