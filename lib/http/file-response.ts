import type { OpenFile } from '@/lib/content/open-file';
import { answerForFile, type ByteRange } from '@/lib/http/answer-for-file';
import { LENGTH_HEADER } from '@/lib/http/content-length';

/** Bytes of a file that are in memory at a time. */
const CHUNK = 128 * 1024;

type FileRequest = Pick<Request, 'method' | 'headers' | 'signal'>;

/**
 * Answers a request with an open file, chunk by chunk. Always closes the file.
 *
 * @param headers for the file and its parts
 */
export async function fileResponse(
  request: FileRequest,
  file: OpenFile,
  { etag, headers }: { readonly etag: string; readonly headers: Readonly<Record<string, string>> },
): Promise<Response> {
  const { status, headers: own, range } = answerForFile(request, etag, file.size);
  const length = range && { [LENGTH_HEADER]: String(range.end - range.start + 1) };
  // An unsatisfiable range must not be cached with the file's headers.
  const all = { ...(status === 416 ? { 'Cache-Control': 'no-store' } : headers), ...own, ...length };
  if (range && request.method !== 'HEAD')
    return new Response(streamOf(file, range, request.signal), { status, headers: all });
  await file.close();
  return new Response(null, { status, headers: all });
}

/** The bytes of a part, read on demand. Closes the file also if the request is aborted before the first read. */
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
          // Throwing aborts the answer, so that half a file does not look complete.
          await close();
          throw error;
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}
