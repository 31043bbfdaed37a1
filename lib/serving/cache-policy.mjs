import { servedEdition } from './served-edition.mjs';

/** @typedef {import('node:http').ServerResponse} Response */

/** Seconds for which a shared cache may send a stale answer while it revalidates (RFC 5861). */
const STALE_WHILE_REVALIDATE = 30;

/** Seconds for which a shared cache may send a stale answer while this server does not answer. */
const STALE_IF_ERROR = 86_400;

/** Statuses that may be cached; 206 and 304 belong to a 200. Any other is right only for this request. */
const CACHEABLE_STATUSES = new Set([200, 206, 301, 304, 308, 410]);

/**
 * Addresses without a page, where one may appear: cached for seconds, and never stale. They must be cached: a cache that may
 * not store that a page is gone goes on sending the page (nginx does, as long as it may).
 */
const MISSING = new Set([404, 410]);

/** `Cache-Control` by Next for prerendered pages, the sitemap, robots.txt, icons and files of `public`. */
const SAME_FOR_ALL = /\bs-maxage=[1-9]|^public, max-age=0(?:, must-revalidate)?$/;

/** When the next known change is due. @returns {number} milliseconds since 1970; infinite without an edition */
export function nextKnownChange() {
  return servedEdition()?.changesAt().getTime() ?? Number.POSITIVE_INFINITY;
}

/**
 * `Cache-Control` for answers that depend on the edition: browsers revalidate each time, shared caches after a few seconds.
 * No cache may send one once the next known change is due, not even while this server is down: expired articles must go.
 *
 * @param {number} [now] milliseconds since 1970, like the next
 * @param {number} [horizon] {@link nextKnownChange} at the start of the answer, which may belong to the previous edition
 * @returns {string}
 */
export function editionCacheControl(now = Date.now(), horizon = Number.POSITIVE_INFINITY) {
  const edition = servedEdition();
  if (!edition) return 'no-cache';
  const left = secondsUntil(Math.min(nextKnownChange(), horizon), now);
  const fresh = Math.min(edition.maxAge(), left);
  const [whileAsking, onError] = [STALE_WHILE_REVALIDATE, STALE_IF_ERROR].map((seconds) =>
    Math.min(seconds, left - fresh),
  );
  return `public, max-age=0, s-maxage=${fresh}, stale-while-revalidate=${whileAsking}, stale-if-error=${onError}`;
}

/**
 * {@link editionCacheControl} for an address without a page, which must never be sent stale.
 *
 * @param {number} horizon
 */
function missingCacheControl(horizon) {
  return editionCacheControl(Date.now(), horizon).replace(/, stale-.*$/, '');
}

/**
 * Whole seconds until a moment, rounded down; 0 once it is over.
 *
 * @param {number} moment milliseconds since 1970, like the next
 * @param {number} [now]
 * @returns {number}
 */
export function secondsUntil(moment, now = Date.now()) {
  return Math.max(0, Math.floor((moment - now) / 1000));
}

/**
 * Corrects `Cache-Control`: seconds for a page, or the lack of one, for which Next says a year or nothing; `no-store` for
 * failures.
 *
 * @param {Response} response with all its headers
 * @param {object} answer
 * @param {number} answer.status that it will have
 * @param {boolean} answer.isPage
 * @param {number} answer.horizon {@link nextKnownChange} when the request came
 */
export function limitCaching(response, { status, isPage, horizon }) {
  const isShared = isForAll(response);
  if (MISSING.has(status) && (isPage || isShared)) response.setHeader('Cache-Control', missingCacheControl(horizon));
  else if (!CACHEABLE_STATUSES.has(status)) response.setHeader('Cache-Control', 'no-store');
  else if (isShared) response.setHeader('Cache-Control', editionCacheControl(Date.now(), horizon));
}

/**
 * Whether a response is the same for all readers.
 *
 * @param {Response} response
 */
export function isForAll(response) {
  return SAME_FOR_ALL.test(String(response.getHeader('Cache-Control') ?? ''));
}
