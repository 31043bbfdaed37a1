import { setImmediate as turn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { createLruCache } from '@/lib/core/cache';
import { sha256 } from '@/lib/core/hash.mjs';
import { perProcess } from '@/lib/core/per-process.mjs';
import { acceptsBrotli } from '@/lib/http/accepts-brotli.mjs';
import { etagOf, namesEtag } from '@/lib/http/etag';

const compress = promisify(brotliCompress);

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;

/** Brotli qualities: for texts compressed ahead, and for requests that come before that is done. */
const [BEST, QUICK] = [11, 5];

type Bytes = Uint8Array<ArrayBuffer>;

interface CompressedText {
  best: Bytes | null;
  quick: Promise<Bytes> | null;
}

/** Of the process: whoever compresses ahead is bundled apart from the routes. */
const shared = perProcess('compressed-texts', () => ({
  /** By the hash of the text. 128 is enough for the search files of 100,000 articles (about 103) and the islands. */
  texts: createLruCache<string, CompressedText>(128),
  /** The queue of texts compressed ahead. One at a time: zlib shares libuv's four threads with file reading. */
  ahead: Promise.resolve(),
}));

/**
 * Answers with a text in Brotli if the request accepts it, else uncompressed; `finish-responses.mjs` then compresses it
 * with whatever the request accepts (a preview does not). Only for addresses to which
 * `lib/security/response-headers.mjs` gives the matching `Content-Encoding`, on all their answers.
 */
export async function compressedResponse(request: Request, text: string, init: ResponseInit): Promise<Response> {
  const brotli = acceptsBrotli(request.headers.get('accept-encoding'));
  const response = new Response(brotli ? await brotliOf(text) : text, init);
  response.headers.set('Vary', 'Accept-Encoding');
  return response;
}

/** The same with an ETag: caches must revalidate each time and get 304 if the text is unchanged. */
export async function revalidatedResponse(
  request: Request,
  text: string,
  own: Readonly<Record<string, string>>,
): Promise<Response> {
  const etag = etagOf(text);
  const headers = { ...own, 'Cache-Control': 'public, max-age=0, must-revalidate', ETag: etag };
  if (namesEtag(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers: { ...headers, Vary: 'Accept-Encoding' } });
  return compressedResponse(request, text, { headers });
}

/**
 * Compresses texts at the best quality before they are requested. Failures are ignored.
 *
 * @param isWanted called before each text; false skips it
 */
export function compressAhead(texts: readonly string[], isWanted: () => boolean): void {
  shared.ahead = shared.ahead.then(async () => {
    // If one fails, requests get the quick version.
    for (const text of texts) {
      if (isWanted()) await makeBest(entryFor(text), text).catch(() => undefined);
      // Hashing them all at once would block the event loop for as long as a hundred requests.
      await turn();
    }
  });
}

async function makeBest(compressed: CompressedText, text: string): Promise<void> {
  if (compressed.best) return;
  compressed.best = await compressText(text, BEST);
  compressed.quick = null;
}

/** The largest search file, of 2,000 articles, takes a second at the best quality: too long for a request. */
async function brotliOf(text: string): Promise<Bytes> {
  const compressed = entryFor(text);
  if (compressed.best) return compressed.best;
  compressed.quick ??= compressText(text, QUICK).catch((error) => {
    // The next request tries again.
    compressed.quick = null;
    throw error;
  });
  return compressed.quick;
}

function entryFor(text: string): CompressedText {
  return shared.texts.get(sha256(text), () => ({ best: null, quick: null }));
}

async function compressText(text: string, quality: number): Promise<Bytes> {
  const bytes = new TextEncoder().encode(text);
  const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return new Uint8Array(await compress(bytes, { params }));
}
