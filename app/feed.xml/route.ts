import { buildFeed } from '@/lib/feeds/build-feed';
import { getLibrary } from '@/lib/library/get-library';

export const dynamic = 'force-static';

export async function GET() {
  return new Response(buildFeed(await getLibrary()), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8', 'Cache-Control': 'public, max-age=60' },
  });
}
