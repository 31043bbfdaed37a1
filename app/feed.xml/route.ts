import { getLibrary } from '@/lib/edition/get-library';
import { buildFeed } from '@/lib/feeds/build-feed';

export const dynamic = 'force-static';

export async function GET() {
  return new Response(buildFeed(await getLibrary()), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8', 'Cache-Control': 'public, max-age=60' },
  });
}
