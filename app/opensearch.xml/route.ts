import { env } from '@/lib/config/env';
import { buildOpenSearch } from '@/lib/search/build-open-search';

export const dynamic = 'force-static';

export function GET() {
  return new Response(buildOpenSearch(env().SITE_URL), {
    headers: {
      'Content-Type': 'application/opensearchdescription+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=86400',
    },
  });
}
