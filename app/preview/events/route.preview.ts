import { answerOrSayWhy } from '@/lib/preview/answer-or-say-why';
import { eventStream } from '@/lib/preview/event-stream';
import { getLivePreview } from '@/lib/preview/get-live-preview';

export const dynamic = 'force-dynamic';

/** The event stream of an open page: an event for each change of what pages show. */
export function GET(request: Request): Promise<Response> {
  return answerOrSayWhy(
    request,
    async () =>
      new Response(await eventStream(getLivePreview(), request.signal), {
        headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
      }),
  );
}
