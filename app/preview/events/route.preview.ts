import { addressOfFile } from '@/lib/preview/find-file';
import { heldPreview } from '@/lib/preview/held-preview';
import type { Change } from '@/lib/preview/live-preview';

export const dynamic = 'force-dynamic';

/** Milliseconds between signs of life, so that neither side keeps a connection that is gone. */
const HEARTBEAT = 15_000;

/**
 * Server-sent events: one for each reading of the content folder, with its revision and the addresses of what was saved.
 * The first tells the present one, to a page that was rendered before it.
 */
export async function GET(request: Request): Promise<Response> {
  const preview = heldPreview();
  const { revision } = await preview.snapshot();
  // A page asks for events once it is on the screen.
  preview.pageShown();
  const encoder = new TextEncoder();
  let stop = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const tell = (told: { revision: number; saved: readonly string[] }) => send(`data: ${JSON.stringify(told)}\n\n`);
      const tellChange = ({ snapshot, saved }: Change) =>
        tell({
          revision: snapshot.revision,
          saved: saved.flatMap((file) => addressOfFile(preview, snapshot, file) ?? []),
        });
      const unsubscribe = preview.subscribe(tellChange);
      const beat = setInterval(() => send(': \n\n'), HEARTBEAT);
      stop = () => {
        unsubscribe();
        clearInterval(beat);
      };
      const end = () => {
        stop();
        // A browser that left has closed it already.
        try {
          controller.close();
        } catch {}
      };
      request.signal.addEventListener('abort', end);
      // Who left before the stream began tells nobody any more.
      if (request.signal.aborted) {
        end();
        return;
      }
      const last = preview.lastChange();
      if (last) tellChange(last);
      else tell({ revision, saved: [] });
    },
    cancel() {
      stop();
    },
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  });
}
