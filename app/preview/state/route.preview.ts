import { answerOrSayWhy } from '@/lib/preview/answer-or-say-why';
import { getLivePreview } from '@/lib/preview/get-live-preview';
import { pageState } from '@/lib/preview/page-state';

export const dynamic = 'force-dynamic';

/** What the bar shows about the page at `?path=`. */
export function GET(request: Request): Promise<Response> {
  const address = new URL(request.url).searchParams.get('path') ?? '/';
  return answerOrSayWhy(request, async () =>
    Response.json(await pageState(getLivePreview(), address), { headers: { 'Cache-Control': 'no-store' } }),
  );
}
