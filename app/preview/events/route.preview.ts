import { answerOrSayWhy } from '@/lib/preview/answer-or-say-why';
import { eventStream } from '@/lib/preview/event-stream';
import { getLivePreview } from '@/lib/preview/get-live-preview';

export const dynamic = 'force-dynamic';

/** Tells an open page of every reading of the content folder. */
export function GET(request: Request): Promise<Response> {
  return answerOrSayWhy(
    request,
    async () =>
      new Response(await eventStream(getLivePreview(), request.signal), {
        headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
      }),
  );
}
