import { setImmediate as turn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { createLruCache } from '@/lib/core/cache';
import { sha256 } from '@/lib/core/hash.mjs';
import { acceptsBrotli } from '@/lib/http/accepts-brotli.mjs';
import { etagOf, namesEtag } from '@/lib/http/etag';

const compress = promisify(brotliCompress);

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;

/** Qualities of Brotli: what a text is kept in, and what does for those who ask before that is ready. */
const [BEST, QUICK] = [11, 5];

type Bytes = Uint8Array<ArrayBuffer>;

interface Compressed {
  best: Bytes | null;
  quick: Promise<Bytes> | null;
}

/** Texts compressed once, by their hash: as many as an archive of a hundred thousand has shards. */
const kept = createLruCache<string, Compressed>(128);

/** Everything that is compressed ahead, one after the other: more at once would keep files from being read. */
let ahead: Promise<void> = Promise.resolve();

/**
 * Answers with a text in Brotli where the request accepts it, else plainly, which Next then gzips. Only for addresses to
 * which `lib/security/response-headers.mjs` gives the matching `Content-Encoding`, on every answer they have.
 */
export async function compressedResponse(request: Request, text: string, init: ResponseInit): Promise<Response> {
  const brotli = acceptsBrotli(request.headers.get('accept-encoding'));
  const response = new Response(brotli ? await brotliOf(text) : text, init);
  response.headers.set('Vary', 'Accept-Encoding');
  return response;
}

/** The same for a text that a cache must ask about each time, and is told to keep when it has not changed. */
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
 * Compresses texts in the best quality, for requests that may come.
 *
 * @param isWanted asked before each of them
 */
export function compressAhead(texts: readonly string[], isWanted: () => boolean): void {
  ahead = ahead.then(async () => {
    // Where one fails, requests get what is compressed quickly.
    for (const text of texts) {
      if (isWanted()) await makeBest(keptOf(text), text).catch(() => undefined);
      // To hash them all without a break takes as long as it takes to answer a hundred requests.
      await turn();
    }
  });
}

async function makeBest(compressed: Compressed, text: string): Promise<void> {
  if (compressed.best) return;
  compressed.best = await compressText(text, BEST);
  compressed.quick = null;
}

/** A shard of 2,000 articles takes a second at the best quality, and nobody should wait for it. */
async function brotliOf(text: string): Promise<Bytes> {
  const compressed = keptOf(text);
  if (compressed.best) return compressed.best;
  compressed.quick ??= compressText(text, QUICK).catch((error) => {
    // The next request tries again.
    compressed.quick = null;
    throw error;
  });
  return compressed.quick;
}

function keptOf(text: string): Compressed {
  return kept.get(sha256(text), () => ({ best: null, quick: null }));
}

async function compressText(text: string, quality: number): Promise<Bytes> {
  const bytes = new TextEncoder().encode(text);
  const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return new Uint8Array(await compress(bytes, { params }));
}
