import { getLibrary } from '@/lib/process/get-library';
import { buildOpenSearch } from '@/lib/search/build-open-search';
import { editionCacheControl } from '@/lib/serving/cache-policy.mjs';

export const dynamic = 'force-dynamic';

export async function GET() {
  return new Response(buildOpenSearch((await getLibrary()).site), {
    headers: {
      'Content-Type': 'application/opensearchdescription+xml; charset=utf-8',
      'Cache-Control': editionCacheControl(),
    },
  });
}
