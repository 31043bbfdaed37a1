import type { MetadataRoute } from 'next';
import { getLibrary } from '@/lib/process/get-library';
import { buildSitemap } from '@/lib/seo/build-sitemap';

export const dynamic = 'force-dynamic';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  return buildSitemap(await getLibrary());
}
