import { env } from '@/lib/config/env';
import { buildOpenSearch } from '@/lib/search/build-open-search';

// The address of the site is the server's setting, not the build's.
export const dynamic = 'force-dynamic';

export function GET() {
  return new Response(buildOpenSearch(env().SITE_URL), {
    headers: {
      'Content-Type': 'application/opensearchdescription+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=86400',
    },
  });
}
