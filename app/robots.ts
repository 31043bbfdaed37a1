import type { MetadataRoute } from 'next';
import { env } from '@/lib/config/env';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/search?', '/api/'] },
    sitemap: new URL('/sitemap.xml', env().SITE_URL).href,
  };
}
