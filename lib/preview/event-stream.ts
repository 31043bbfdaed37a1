import { addressOfFile } from '@/lib/preview/find-file';
import type { LivePreview } from '@/lib/preview/live-preview';
import type { SnapshotChange } from '@/lib/preview/snapshot';

/** Milliseconds between comments that keep the connection open, and reveal one that is lost. */
const HEARTBEAT = 15_000;

/**
 * The events for one open page (server-sent events), one for each change of what pages show, with its revision and the
 * addresses of what was saved. The first repeats the latest change, in case the page was rendered before it.
 *
 * @param signal aborted when the page is closed
 */
export async function eventStream(preview: LivePreview, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const first = await preview.snapshot();
  // A page requests events once it is on the screen, or again after the server was restarted.
  preview.pageShown();
  const encoder = new TextEncoder();
  let stop = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const sendEvent = (event: { revision: number; saved: readonly string[] }) =>
        send(`data: ${JSON.stringify(event)}\n\n`);
      const sendChange = ({ snapshot, saved }: SnapshotChange) =>
        sendEvent({
          revision: preview.shownRevision(snapshot),
          saved: saved.flatMap((file) => addressOfFile(preview, snapshot, file) ?? []),
        });
      const unsubscribe = preview.subscribe(sendChange);
      const beat = setInterval(() => send(': \n\n'), HEARTBEAT);
      stop = () => {
        unsubscribe();
        clearInterval(beat);
      };
      const end = () => {
        stop();
        // Already closed if the browser ended the connection.
        try {
          controller.close();
        } catch {}
      };
      signal.addEventListener('abort', end);
      // The page was closed before the stream began.
      if (signal.aborted) {
        end();
        return;
      }
      const last = preview.lastChange();
      if (last) sendChange(last);
      else sendEvent({ revision: preview.shownRevision(first), saved: [] });
    },
    cancel() {
      stop();
    },
  });
}
