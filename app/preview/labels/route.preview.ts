import { heldPreview } from '@/lib/preview/held-preview';
import { labelsOf } from '@/lib/preview/link-labels';

export const dynamic = 'force-dynamic';

/** Takes paths that a page links to, and answers with the state of those readers do not see yet. */
export async function GET(request: Request): Promise<Response> {
  const paths = new URL(request.url).searchParams.getAll('path');
  const { content } = await heldPreview().snapshot();
  return Response.json(labelsOf(content, paths, new Date()), { headers: { 'Cache-Control': 'no-store' } });
}
