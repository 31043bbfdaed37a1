import { getLibrary } from '@/lib/library/get-library';
import { buildSearchIndex } from '@/lib/search/build-search-index';

export const dynamic = 'force-static';

export async function GET() {
  const index = buildSearchIndex(await getLibrary());
  // Always asked for again, and answered "not modified" by its ETag: a tab never searches yesterday's news.
  return Response.json(index, { headers: { 'Cache-Control': 'public, max-age=0, must-revalidate' } });
}
