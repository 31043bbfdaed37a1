import { eventStream } from '@/lib/preview/event-stream';
import { heldPreview } from '@/lib/preview/held-preview';

export const dynamic = 'force-dynamic';

/** Tells an open page of every reading of the content folder. */
export async function GET(request: Request): Promise<Response> {
  return new Response(await eventStream(heldPreview(), request.signal), {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  });
}
