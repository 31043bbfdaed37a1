import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { sha256 } from '../core/hash.mjs';
import { acceptsBrotli } from '../http/accepts-brotli.mjs';
import { finishDocument } from './finish-document.mjs';
import { isUnfilled } from './next-internals.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;

/** Brotli qualities, up to 11, off the main thread: an article's page of 18 kB becomes 4.2 kB in 1 ms, or 3.9 kB in 14 ms. */
const [QUICK, BEST] = [7, 10];

/** Bytes of compressed pages: about four thousand pages. */
const CACHE_BYTES = 16 * 1024 * 1024;

const brotli = promisify(brotliCompress);

/** Finished pages in Brotli, by hash. @type {LRUCache<string, Buffer>} */
const cache = new LRUCache({ maxSize: CACHE_BYTES, sizeCalculation: (page) => page.length });

/**
 * Hashes of finished pages by the hash of the page as Next renders it. A cached page is finished already, a page of the build
 * is not. @type {LRUCache<string, string>}
 */
const finishedHashes = new LRUCache({ max: 8192 });

/** Hashes of the pages that are being compressed. @type {Set<string>} */
const compressing = new Set();

/**
 * For a page rendered for one request. Next's `no-store` would keep it out of the browser's back/forward cache
 * (https://web.dev/articles/bfcache).
 */
const RENDERED_FOR_REQUEST = 'private, no-cache';

/**
 * Finishes and sends a page; one that was sent before comes at once from the cache, better compressed.
 *
 * @param {Request} request
 * @param {Response} response to which nothing was written yet
 * @param {object} page
 * @param {Buffer} page.rendered the complete page, as Next renders it
 * @param {boolean} page.isShared whether it is the same for all readers
 * @param {(url: string) => Promise<string>} page.failedPage gives the finished page that replaces a failed one
 */
export function sendPage(request, response, { rendered, isShared, failedPage }) {
  if (response.statusCode >= 500 || isUnfilled(rendered)) {
    response.setHeader('Cache-Control', 'no-store');
    void failedPage(request.url ?? '').then((page) => response.end(page, 'utf8'));
    return;
  }
  // Caching a page for one reader would be useless.
  if (!isShared || !acceptsBrotli(request.headers['accept-encoding'] ?? null))
    return void response.end(finishDocument(rendered.toString('utf8')), 'utf8');
  const hash = sha256(rendered);
  const cached = cache.get(finishedHashes.get(hash) ?? hash);
  if (!cached) {
    const finished = Buffer.from(finishDocument(rendered.toString('utf8')));
    const key = sha256(finished);
    finishedHashes.set(hash, key);
    // If this fails, the next request tries again.
    void sendQuickly(response, finished)
      .then(() => compressForCache(key, finished))
      .catch(() => undefined);
    return;
  }
  sendCompressed(response, cached);
}

/**
 * Compresses a page completely before sending, so that its length is known: nginx, which caches this first answer, then sends
 * it with fewer system calls.
 *
 * @param {Response} response
 * @param {Buffer} finished
 */
async function sendQuickly(response, finished) {
  const compressed = await compress(finished, QUICK).catch(() => null);
  if (compressed) sendCompressed(response, compressed);
  else response.end(finished);
}

/** @param {Response} response @param {Buffer} compressed */
function sendCompressed(response, compressed) {
  response.setHeader('Content-Encoding', 'br');
  response.setHeader('Content-Length', compressed.length);
  varyByEncoding(response);
  response.end(compressed);
}

/** @param {Buffer} page @param {number} quality */
function compress(page, quality) {
  return brotli(page, { params: { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: page.length } });
}

/** @param {string} key @param {Buffer} finished */
async function compressForCache(key, finished) {
  if (compressing.has(key)) return;
  compressing.add(key);
  try {
    cache.set(key, await compress(finished, BEST));
  } finally {
    compressing.delete(key);
  }
}

/**
 * Lets a browser keep a page that was rendered only for it, for Back.
 *
 * @param {Response} response
 */
export function allowBack(response) {
  if (response.statusCode === 200 && /\bno-store\b/.test(cacheControlOf(response)))
    response.setHeader('Cache-Control', RENDERED_FOR_REQUEST);
}

/** @param {Response} response */
function cacheControlOf(response) {
  return String(response.getHeader('Cache-Control') ?? '');
}

/**
 * Adds `Accept-Encoding` to `Vary`.
 *
 * @param {Response} response
 */
export function varyByEncoding(response) {
  if (!/\baccept-encoding\b/i.test(String(response.getHeader('Vary') ?? '')))
    response.appendHeader('Vary', 'Accept-Encoding');
}
