import { buildFeed } from '@/lib/feeds/build-feed';
import { getLibrary } from '@/lib/process/get-library';
import { editionCacheControl } from '@/lib/serving/cache-policy.mjs';

export const dynamic = 'force-dynamic';

export async function GET() {
  return new Response(buildFeed(await getLibrary()), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8', 'Cache-Control': editionCacheControl() },
  });
}
