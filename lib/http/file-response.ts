import type { OpenFile } from '@/lib/content/open-file';
import { answerForFile, type ByteRange } from '@/lib/http/answer-for-file';
import { LENGTH_HEADER } from '@/lib/http/content-length';

/** How much of a file is in memory for each answer under way, in bytes. */
const CHUNK = 128 * 1024;

/** What an answer needs of its request. */
type FileRequest = Pick<Request, 'method' | 'headers' | 'signal'>;

/**
 * Answers a request with an open file, of which only a chunk at a time is in memory. Closes the file, whatever comes.
 *
 * @param headers those of the file, sent with it and with every part of it
 */
export async function fileResponse(
  request: FileRequest,
  file: OpenFile,
  { etag, headers }: { readonly etag: string; readonly headers: Readonly<Record<string, string>> },
): Promise<Response> {
  const { status, headers: own, range } = answerForFile(request, etag, file.size);
  const length = range && { [LENGTH_HEADER]: String(range.end - range.start + 1) };
  // What a file does not have is no part of it, and is not kept with it.
  const all = { ...(status === 416 ? { 'Cache-Control': 'no-store' } : headers), ...own, ...length };
  if (range && request.method !== 'HEAD')
    return new Response(streamOf(file, range, request.signal), { status, headers: all });
  await file.close();
  return new Response(null, { status, headers: all });
}

/** The bytes of a part, read as they are asked for. A reader who went away may have been lost before anybody asked. */
function streamOf(file: OpenFile, { start, end }: ByteRange, signal: AbortSignal): ReadableStream<Uint8Array> {
  let position = start;
  const close = () => file.close();
  if (signal.aborted) void close();
  signal.addEventListener('abort', close, { once: true });
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const bytes = await file.read(position, Math.min(CHUNK, end + 1 - position));
          position += bytes.length;
          controller.enqueue(bytes);
          if (position <= end) return;
          controller.close();
          await close();
        } catch (error) {
          // Rejecting breaks the answer off: half a file must not look like a whole one.
          await close();
          throw error;
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}
