import { getLibrary } from '@/lib/library/get-library';
import { buildSearchIndex } from '@/lib/search/build-search-index';

export const dynamic = 'force-static';

export async function GET() {
  return Response.json(buildSearchIndex(await getLibrary()));
}
