// The one door through which every answer of a production server leaves.

import { constants } from 'node:zlib';
import compression from 'compression';
import { etagOf, namesEtag } from '@/lib/http/etag';
import { isForAll, limitCaching, nextKnownChange } from './cache-policy.mjs';
import { CLIENT_HEADERS, ROUTER_HEADERS } from './next-internals.mjs';
import { countHit } from './page-hits.mjs';
import { findPageMark } from './page-mark.mjs';
import { allowBack, sendPage, varyByEncoding } from './send-page.mjs';
import { isCurrentPage, servedEdition } from './served-edition.mjs';

const { BROTLI_PARAM_QUALITY } = constants;

/** Of Brotli, out of 11: an article's page of 18 kB becomes 4.2 kB in 1 ms. `send-page.mjs` has better for its cache. */
const QUALITY = 7;

const compressAll = compression({ brotli: { params: { [BROTLI_PARAM_QUALITY]: QUALITY } } });

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/**
 * What every response goes through before anything is written to it: it finishes pages and compresses.
 *
 * @param {(url: string) => Promise<string>} failedPage as `failed-page.mjs` gives it
 * @returns {(request: Request, response: Response) => void} to be called before the handler that answers
 */
export function responseFinisher(failedPage) {
  return (request, response) => {
    for (const name of ROUTER_HEADERS) delete request.headers[name];
    // Inside: what is finished is what is to be compressed.
    compressAll(/** @type {any} */ (request), /** @type {any} */ (response), () => undefined);
    finishResponse(request, response, failedPage);
  };
}

/**
 * Holds back what a response says as long as it is a page, finishes the page once it is whole, gives small files a validator,
 * and lets everything else pass as it comes.
 *
 * @param {Request} request
 * @param {Response} response nothing may be written to it yet
 * @param {(url: string) => Promise<string>} failedPage the finished page that stands in for one that failed
 */
export function finishResponse(request, response, failedPage) {
  /** @type {Buffer[]} */
  const chunks = [];
  // What is answered may be of this edition, though the next one is there when it leaves.
  const horizon = nextKnownChange();
  const modified = lastModified(request);
  // Next may have another one in its place by the time it answers.
  const [asked = ''] = (request.url ?? '').split('?');
  const { write, end, writeHead, flushHeaders } = response;
  Object.assign(response, {
    /** @param {number} status @param {any[]} rest */
    writeHead(status, ...rest) {
      const headers = typeof rest[0] === 'string' ? rest[1] : rest[0];
      // Set one by one, so that all of them can be looked at.
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
      // Where not even the code of a page can be loaded, Next says so in two words of plain text.
      if (!response.headersSent && response.statusCode >= 500 && wantsPage(request))
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
      if (response.headersSent || !isHeld(response)) return end.apply(response, /** @type {any} */ (args));
      // From here on it is an answer like any other: to what compresses it, and to Node.
      Object.assign(response, { write, end, writeHead, flushHeaders });
      collect(chunks, args);
      const done = callbackOf(args);
      if (done) response.once('finish', done);
      if (response.statusCode === 404 && servedEdition()?.wasThere(asked)) response.statusCode = 410;
      if (!isPage(response)) {
        limitCaching(response, { status: response.statusCode, isPage: false, horizon });
        if (modified && response.statusCode === 200) response.setHeader('Last-Modified', modified);
        return sendFile(request, response, Buffer.concat(chunks));
      }
      const isShared = isForAll(response);
      countHit(request, response.statusCode);
      allowBack(response);
      limitCaching(response, { status: response.statusCode, isPage: true, horizon });
      // It is that of the page as it came, also in the answer to a HEAD request.
      response.removeHeader('Content-Length');
      if (chunks.length === 0) return end.call(response, undefined, 'utf8');
      const rendered = Buffer.concat(chunks);
      if (isShared && isOutdated(rendered)) response.setHeader('Cache-Control', 'no-store');
      return sendPage(request, response, { rendered, isShared, failedPage });
    },
  });
}

/**
 * Takes out what only the framework's own client would read, and out of `Vary` what no answer depends on, because no request
 * says it any more: caches would keep a page once for each way to say it, or not at all.
 *
 * @param {Response} response
 */
function dropClientHeaders(response) {
  for (const name of CLIENT_HEADERS) response.removeHeader(name);
  const names = String(response.getHeader('Vary') ?? '').split(/\s*,\s*/);
  const said = names.filter((name) => name !== '' && !ROUTER_HEADERS.includes(name.toLowerCase()));
  if (said.length === 0) response.removeHeader('Vary');
  else response.setHeader('Vary', said.join(', '));
}

/** @param {Buffer} rendered @returns whether an edition took the place of the page's own while it was rendered */
function isOutdated(rendered) {
  const mark = findPageMark(rendered);
  return mark !== null && !isCurrentPage(mark);
}

/** @param {Request} request @returns whether a browser asks that shows what comes */
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

/** Feeds, sitemaps, icons, which come without a validator: they are asked for again and again, and rarely change. */
const ASKED_AGAIN = /^(?:image\/(?:png|x-icon)|text\/(?:plain|xml)|application\/(?:[\w.-]+\+)?(?:json|xml))\b/i;

/** @param {Response} response @returns whether it is sent once all of it is there */
function isHeld(response) {
  if (isPage(response)) return true;
  const isWhole = response.statusCode === 200 && !response.hasHeader('ETag') && !response.hasHeader('Content-Encoding');
  return isWhole && ASKED_AGAIN.test(String(response.getHeader('Content-Type') ?? ''));
}

/** What shows the edition as a whole, and is polled by clients of which some know dates and no tags. */
const OF_EDITION = new Set(['/feed.xml', '/sitemap.xml']);

/**
 * `Last-Modified` of what shows the edition as a whole, asked when the request comes: what is then answered may be of a later
 * edition, and is asked for again in vain at worst. Null in the edition's first second, whose date the next one may have too.
 *
 * @param {Request} request
 */
function lastModified({ url }) {
  const [path = ''] = (url ?? '').split('?');
  const since = OF_EDITION.has(path) ? servedEdition()?.since() : null;
  const date = since?.toUTCString();
  return date && date !== new Date().toUTCString() ? date : null;
}

/**
 * Sends a small file, or says that it is the one that the client has (RFC 9110, section 13.1): by its tag, or where
 * the client names none, by its date. Only by the very date, as nginx does: another server's may be later, of an older file.
 *
 * @param {Request} request
 * @param {Response} response
 * @param {Buffer} file
 */
function sendFile({ method, headers }, response, file) {
  if (method !== 'GET') return response.end(file);
  const tag = etagOf(file);
  // Weak, because what compresses it makes other bytes of it.
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
 * Sets headers as `writeHead` takes them: an object, or names and values in turn, where a name may come twice.
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
