// Every answer of a production server passes through this file.

import { constants } from 'node:zlib';
import compression from 'compression';
import { etagOf, namesEtag } from '@/lib/http/etag';
import { isForAll, limitCaching, nextKnownChange } from './cache-policy.mjs';
import { CLIENT_HEADERS, DROPPED_REQUEST_HEADERS } from './next-internals.mjs';
import { countHit } from './page-hits.mjs';
import { findPageMark } from './page-mark.mjs';
import { allowBack, sendPage, varyByEncoding } from './send-page.mjs';
import { isCurrentPage, servedEdition } from './served-edition.mjs';

const { BROTLI_PARAM_QUALITY } = constants;

/** Brotli quality, up to 11: an article's page of 18 kB becomes 4.2 kB in 1 ms. `send-page.mjs` uses a better one for its cache. */
const QUALITY = 7;

const compressAll = compression({ brotli: { params: { [BROTLI_PARAM_QUALITY]: QUALITY } } });

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/**
 * Makes a function that finishes pages and compresses every response.
 *
 * @param {(url: string) => Promise<string>} failedPage from `failed-page.mjs`
 * @returns {(request: Request, response: Response) => void} call it before the handler that answers
 */
export function responseFinisher(failedPage) {
  return (request, response) => {
    for (const name of DROPPED_REQUEST_HEADERS) delete request.headers[name];
    // First, so that it compresses the finished page.
    compressAll(/** @type {any} */ (request), /** @type {any} */ (response), () => undefined);
    finishResponse(request, response, failedPage);
  };
}

/**
 * Buffers a page, and finishes it once it is complete; gives small files an ETag; streams everything else.
 *
 * @param {Request} request
 * @param {Response} response to which nothing was written yet
 * @param {(url: string) => Promise<string>} failedPage gives the finished page that replaces a failed one
 */
export function finishResponse(request, response, failedPage) {
  /** @type {Buffer[]} */
  const chunks = [];
  // Now, because the answer may come from this edition even if the next one is there when it is sent.
  const horizon = nextKnownChange();
  const modified = lastModified(request);
  // Now, because Next may rewrite the URL.
  const [requestedPath = ''] = (request.url ?? '').split('?');
  const { write, end, writeHead, flushHeaders } = response;
  Object.assign(response, {
    /** @param {number} status @param {any[]} rest */
    writeHead(status, ...rest) {
      const headers = typeof rest[0] === 'string' ? rest[1] : rest[0];
      // Set one by one, so that the checks below see all of them.
      setHeaders(response, headers);
      response.statusCode = status;
      dropClientHeaders(response);
      if (isHeld(response)) return response;
      limitCaching(response, { status, isPage: false, horizon });
      if (typeof rest[0] === 'string') response.statusMessage = rest[0];
      return writeHead.call(response, status);
    },
    flushHeaders() {
      if (!isHeld(response)) flushHeaders.call(response);
    },
    /** @param {any[]} args */
    write(...args) {
      if (response.headersSent || !isHeld(response)) return write.apply(response, /** @type {any} */ (args));
      collect(chunks, args);
      const done = callbackOf(args);
      if (done) process.nextTick(done);
      return true;
    },
    /** @param {any[]} args */
    end(...args) {
      if (!response.headersSent) dropClientHeaders(response);
      if (!response.headersSent && response.statusCode === 304) varyByEncoding(response);
      // If the code of a page cannot even be loaded, Next sends two words of plain text.
      if (!response.headersSent && response.statusCode >= 500 && wantsPage(request))
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
      if (response.headersSent || !isHeld(response)) return end.apply(response, /** @type {any} */ (args));
      // From here on the original methods: compression, then Node's.
      Object.assign(response, { write, end, writeHead, flushHeaders });
      collect(chunks, args);
      const done = callbackOf(args);
      if (done) response.once('finish', done);
      if (response.statusCode === 404 && servedEdition()?.wasThere(requestedPath)) response.statusCode = 410;
      if (!isPage(response)) {
        limitCaching(response, { status: response.statusCode, isPage: false, horizon });
        if (modified && response.statusCode === 200) response.setHeader('Last-Modified', modified);
        return sendFile(request, response, Buffer.concat(chunks));
      }
      const isShared = isForAll(response);
      countHit(request, response.statusCode);
      allowBack(response);
      limitCaching(response, { status: response.statusCode, isPage: true, horizon });
      // The length of the unfinished page, which a HEAD request has too.
      response.removeHeader('Content-Length');
      if (chunks.length === 0) return end.call(response, undefined, 'utf8');
      const rendered = Buffer.concat(chunks);
      if (isShared && isOutdated(rendered)) response.setHeader('Cache-Control', 'no-store');
      return sendPage(request, response, { rendered, isShared, failedPage });
    },
  });
}

/**
 * Removes headers for Next's client, and names in `Vary` of request headers that were dropped: no answer depends on them, but
 * caches would store a page once for each of their values, or not at all.
 *
 * @param {Response} response
 */
function dropClientHeaders(response) {
  for (const name of CLIENT_HEADERS) response.removeHeader(name);
  const names = String(response.getHeader('Vary') ?? '').split(/\s*,\s*/);
  const remaining = names.filter((name) => name !== '' && !DROPPED_REQUEST_HEADERS.includes(name.toLowerCase()));
  if (remaining.length === 0) response.removeHeader('Vary');
  else response.setHeader('Vary', remaining.join(', '));
}

/** @param {Buffer} rendered @returns whether a newer edition appeared while the page was rendered */
function isOutdated(rendered) {
  const mark = findPageMark(rendered);
  return mark !== null && !isCurrentPage(mark);
}

/** @param {Request} request @returns whether a browser requests a page */
function wantsPage({ headers }) {
  return /\btext\/html\b/.test(headers.accept ?? '');
}

/** @param {Buffer[]} chunks @param {any[]} args of `write` or `end` */
function collect(chunks, [chunk, encoding]) {
  if (typeof chunk === 'string')
    chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? /** @type {BufferEncoding} */ (encoding) : 'utf8'));
  else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
}

/** @param {any[]} args @returns {(() => void) | undefined} */
function callbackOf(args) {
  return args.find((arg) => typeof arg === 'function');
}

/** @param {Response} response */
function isPage(response) {
  return /^text\/html\b/i.test(String(response.getHeader('Content-Type') ?? ''));
}

/** Feeds, sitemaps, icons: requested again and again, rarely changed, and sent by Next without a validator. */
const REVALIDATED = /^(?:image\/(?:png|x-icon)|text\/(?:plain|xml)|application\/(?:[\w.-]+\+)?(?:json|xml))\b/i;

/** @param {Response} response @returns whether it is buffered until it is complete */
function isHeld(response) {
  if (isPage(response)) return true;
  const isPlain = response.statusCode === 200 && !response.hasHeader('ETag') && !response.hasHeader('Content-Encoding');
  return isPlain && REVALIDATED.test(String(response.getHeader('Content-Type') ?? ''));
}

/** Files of the whole edition, polled by clients of which some send dates and no ETags. */
const EDITION_FILES = new Set(['/feed.xml', '/sitemap.xml']);

/**
 * `Last-Modified` for {@link EDITION_FILES}. Call it when the request comes: if the answer is from a later edition, clients
 * at worst request it once more. Null in the edition's first second, because the next one may have the same date.
 *
 * @param {Request} request
 */
function lastModified({ url }) {
  const [path = ''] = (url ?? '').split('?');
  const since = EDITION_FILES.has(path) ? servedEdition()?.since() : null;
  const date = since?.toUTCString();
  return date && date !== new Date().toUTCString() ? date : null;
}

/**
 * Sends a small file, or 304 if the client has it (RFC 9110, section 13.1), by ETag or, if the request has none, by date. Only
 * an equal date counts, as in nginx: another server may give an older file a later date.
 *
 * @param {Request} request
 * @param {Response} response
 * @param {Buffer} file
 */
function sendFile({ method, headers }, response, file) {
  if (method !== 'GET') return response.end(file);
  const tag = etagOf(file);
  // Weak, because compression changes the bytes.
  response.setHeader('ETag', `W/${tag}`);
  const { 'if-none-match': tags, 'if-modified-since': date } = headers;
  const isSameDate = date !== undefined && date === response.getHeader('Last-Modified');
  if (!(tags === undefined ? isSameDate : namesEtag(tags, tag))) return response.end(file);
  response.statusCode = 304;
  response.removeHeader('Content-Length');
  varyByEncoding(response);
  return response.end();
}

/**
 * Sets headers in the forms that `writeHead` takes: an object, or alternating names and values, where names may repeat.
 *
 * @param {Response} response
 * @param {any} headers
 */
function setHeaders(response, headers) {
  if (!Array.isArray(headers)) {
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
    return;
  }
  const names = headers.filter((_, index) => index % 2 === 0).map(String);
  for (const name of names) response.removeHeader(name);
  for (const [index, name] of names.entries()) response.appendHeader(name, headers[index * 2 + 1]);
}
