import type { MetadataRoute } from 'next';
import { env } from '@/lib/config/env';

// The address of the site is the server's setting, not the build's.
export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/search?', '/api/'] },
    sitemap: new URL('/sitemap.xml', env().SITE_URL).href,
  };
}
