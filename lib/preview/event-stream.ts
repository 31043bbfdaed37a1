import { addressOfFile } from '@/lib/preview/find-file';
import type { LivePreview } from '@/lib/preview/live-preview';
import type { Change } from '@/lib/preview/snapshot';

/** Milliseconds between signs of life, so that neither side keeps a connection that is gone. */
const HEARTBEAT = 15_000;

/**
 * What one open page is told: server-sent events, one for each reading of the content folder, with its revision and the
 * addresses of what was saved. The first tells the present one, to a page that was rendered before it.
 *
 * @param signal aborted when the page is gone
 */
export async function eventStream(preview: LivePreview, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const first = await preview.snapshot();
  // A page asks for events once it is on the screen; one that outlived a restart is there already.
  preview.pageShown();
  const encoder = new TextEncoder();
  let stop = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const tell = (told: { revision: number; saved: readonly string[] }) => send(`data: ${JSON.stringify(told)}\n\n`);
      const tellChange = ({ snapshot, saved }: Change) =>
        tell({
          revision: preview.shownRevision(snapshot),
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
      signal.addEventListener('abort', end);
      // Who left before the stream began tells nobody any more.
      if (signal.aborted) {
        end();
        return;
      }
      const last = preview.lastChange();
      if (last) tellChange(last);
      else tell({ revision: preview.shownRevision(first), saved: [] });
    },
    cancel() {
      stop();
    },
  });
}
