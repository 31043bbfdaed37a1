import { getLibrary } from '@/lib/edition/get-library';
import { buildFeed } from '@/lib/feeds/build-feed';
import { editionCacheControl } from '@/lib/serving/cache-policy.mjs';

export const dynamic = 'force-dynamic';

export async function GET() {
  return new Response(buildFeed(await getLibrary()), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8', 'Cache-Control': editionCacheControl() },
  });
}
