import { answerOrSayWhy } from '@/lib/preview/answer-or-say-why';
import { getLivePreview } from '@/lib/preview/get-live-preview';
import { labelsOf } from '@/lib/preview/link-labels';

export const dynamic = 'force-dynamic';

/** Takes the paths that a page links to, as `?path=`; answers with the state of those that readers do not see. */
export function GET(request: Request): Promise<Response> {
  const paths = new URL(request.url).searchParams.getAll('path');
  return answerOrSayWhy(request, async () => {
    const { content } = await getLivePreview().snapshot();
    return Response.json(labelsOf(content, paths, new Date()), { headers: { 'Cache-Control': 'no-store' } });
  });
}
