// Loaded into the server's process before Next: node --import ./lib/serving/finish-responses.mjs …
// The one door through which every answer of a production server leaves. What leans on how Next answers stands here and
// in finish-document.mjs; tests/e2e/site/finished.spec.ts fails first when an upgrade changes it.

import { createHash } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import compression from 'compression';
import { LRUCache } from 'lru-cache';
import { acceptsBrotli } from '../http/accepts-brotli.mjs';
import { finishDocument } from './finish-document.mjs';

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;

/**
 * Of Brotli, out of 11: for whoever asks first, and for a page that is kept. An article's page of 18 kB becomes 4.2 kB in
 * 1 ms, and 3.9 kB in 14 ms.
 */
const QUICK = 7;
const THOROUGH = 10;

/** Bytes of compressed pages that are kept: some four thousand pages. */
const KEPT_BYTES = 16 * 1024 * 1024;

const compressAll = compression({ brotli: { params: { [BROTLI_PARAM_QUALITY]: QUICK } } });
const brotli = promisify(brotliCompress);

/** Compressed finished pages, by a hash of what Next rendered. @type {LRUCache<string, Buffer>} */
const kept = new LRUCache({ maxSize: KEPT_BYTES, sizeCalculation: (page) => page.length });

/** By this, a server knows that its answers leave through here. */
const MARK = Symbol.for('health-record.finishes-responses');

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/** Has every answer of this process's HTTP servers finished and compressed. */
export function finishResponses() {
  Object.assign(globalThis, { [MARK]: true });
  // Documented: https://nodejs.org/docs/latest-v20.x/api/diagnostics_channel.html#http; told before the server's handler.
  subscribe('http.server.request.start', (message) => {
    const { request, response } = /** @type {{ request: Request, response: Response }} */ (message);
    // Inside: what is finished is what is to be compressed.
    compressAll(/** @type {any} */ (request), /** @type {any} */ (response), () => undefined);
    finishResponse(request, response);
  });
}

/**
 * Holds back what a response says as long as it is a page, finishes the page once it is whole, and lets everything else
 * pass as it comes.
 *
 * @param {Request} request
 * @param {Response} response nothing may be written to it yet
 */
export function finishResponse(request, response) {
  /** @type {Buffer[]} */
  const held = [];
  const { write, end, writeHead, flushHeaders } = response;
  Object.assign(response, {
    /** @param {number} status @param {any[]} rest */
    writeHead(status, ...rest) {
      const headers = typeof rest[0] === 'string' ? rest[1] : rest[0];
      if (!isPage(response, headers)) return writeHead.call(response, status, ...rest);
      response.statusCode = status;
      for (const [name, value] of headerEntries(headers)) response.setHeader(name, value);
      return response;
    },
    flushHeaders() {
      if (!isPage(response)) flushHeaders.call(response);
    },
    /** @param {any[]} args */
    write(...args) {
      if (response.headersSent || !isPage(response)) return write.apply(response, /** @type {any} */ (args));
      hold(held, args);
      const done = callbackOf(args);
      if (done) process.nextTick(done);
      return true;
    },
    /** @param {any[]} args */
    end(...args) {
      if (response.headersSent || !isPage(response)) return end.apply(response, /** @type {any} */ (args));
      // From here on the page is an answer like any other: to what compresses it, and to Node.
      Object.assign(response, { write, end, writeHead, flushHeaders });
      hold(held, args);
      const done = callbackOf(args);
      if (done) response.once('finish', done);
      // It is that of the page as it came, also in the answer to a HEAD request.
      response.removeHeader('Content-Length');
      return held.length === 0
        ? end.call(response, undefined, 'utf8')
        : sendPage(request, response, Buffer.concat(held));
    },
  });
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {Buffer} rendered
 */
function sendPage(request, response, rendered) {
  if (response.statusCode >= 500) return response.end(errorPage(), 'utf8');
  // What is made for one reader is not met again.
  const isPublic = /\bs-maxage=[1-9]/.test(String(response.getHeader('Cache-Control') ?? ''));
  if (!isPublic || !acceptsBrotli(request.headers['accept-encoding'] ?? null))
    return response.end(finishDocument(rendered.toString('utf8')), 'utf8');
  const key = createHash('sha256').update(rendered).digest('base64');
  const page = kept.get(key);
  if (page) {
    response.setHeader('Content-Encoding', 'br');
    response.setHeader('Content-Length', page.length);
    response.appendHeader('Vary', 'Accept-Encoding');
    return response.end(page);
  }
  const finished = finishDocument(rendered.toString('utf8'));
  keep(key, finished).catch(() => undefined);
  return response.end(finished, 'utf8');
}

/**
 * What readers see of a page that failed. Next sends an empty body then, which its own client would fill; the build has
 * prerendered `app/failed/page.tsx` for this.
 */
function errorPage() {
  const file = path.join(process.env.DIST_DIR || '.next', 'server', 'app', 'failed.html');
  return finishDocument(readFileSync(file, 'utf8'));
}

/** @param {string} key @param {string} finished */
async function keep(key, finished) {
  const params = { [BROTLI_PARAM_QUALITY]: THOROUGH, [BROTLI_PARAM_SIZE_HINT]: finished.length };
  kept.set(key, await brotli(finished, { params }));
}

/** @param {Buffer[]} held @param {any[]} args of `write` or `end` */
function hold(held, [chunk, encoding]) {
  if (typeof chunk === 'string')
    held.push(Buffer.from(chunk, typeof encoding === 'string' ? /** @type {BufferEncoding} */ (encoding) : 'utf8'));
  else if (chunk instanceof Uint8Array) held.push(Buffer.from(chunk));
}

/** @param {any[]} args @returns {(() => void) | undefined} */
function callbackOf(args) {
  return args.find((arg) => typeof arg === 'function');
}

/**
 * @param {Response} response
 * @param {any} [more] headers that are about to be set
 */
function isPage(response, more) {
  const entry = headerEntries(more).find(([name]) => name.toLowerCase() === 'content-type');
  return /^text\/html\b/i.test(String(entry ? entry[1] : (response.getHeader('Content-Type') ?? '')));
}

/**
 * @param {any} headers as `writeHead` takes them: an object, or names and values in turn
 * @returns {[string, any][]}
 */
function headerEntries(headers) {
  if (!Array.isArray(headers)) return Object.entries(headers ?? {});
  return headers.flatMap((name, index) => (index % 2 === 0 ? [[String(name), headers[index + 1]]] : []));
}

finishResponses();
