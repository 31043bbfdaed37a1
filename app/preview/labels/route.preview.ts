import { heldPreview } from '@/lib/preview/held-preview';
import { labelsOf } from '@/lib/preview/link-labels';

export const dynamic = 'force-dynamic';

/** Takes the paths that a page links to, one a line, and answers with the state of those readers do not see yet. */
export async function POST(request: Request): Promise<Response> {
  const text = await request.text();
  const { content } = await heldPreview().snapshot();
  return Response.json(labelsOf(content, text.split('\n'), new Date()), { headers: { 'Cache-Control': 'no-store' } });
}
