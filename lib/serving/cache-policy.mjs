import { servedEdition } from './served-edition.mjs';

/** @typedef {import('node:http').ServerResponse} Response */

/** Seconds for which a shared cache may send what it has while it asks again (RFC 5861). */
const STALE_WHILE_REVALIDATE = 30;

/** Seconds for which it may go on with what it has where this server does not answer. */
const STALE_IF_ERROR = 86_400;

/** Answers that may be kept; 206 and 304 are of a 200. Any other is right only for whoever asked, and only now. */
const KEPT_STATUSES = new Set([200, 206, 301, 304, 308, 410]);

/**
 * Of an address without a page, which a page may appear at: kept for seconds, and never beyond. Kept it must be: a cache that
 * asks again for a page and may not keep that it is gone goes on with the page (nginx does, for as long as it may).
 */
const MISSING = new Set([404, 410]);

/** What Next says of a page that it keeps, and of the sitemap, robots.txt, icons and files of `public`. */
const SAME_FOR_ALL = /\bs-maxage=[1-9]|^public, max-age=0(?:, must-revalidate)?$/;

/**
 * When the next known change is due, as far as is known now.
 *
 * @returns {number} milliseconds since 1970; infinite without an edition
 */
export function nextKnownChange() {
  return servedEdition()?.changesAt().getTime() ?? Number.POSITIVE_INFINITY;
}

/**
 * `Cache-Control` for what an edition decides: browsers ask each time, shared caches after a few seconds. No cache may
 * send it once the next known change is due, not even in an emergency: an article that expired is to be gone.
 *
 * @param {number} [now] milliseconds since 1970, like the next
 * @param {number} [horizon] what {@link nextKnownChange} said when the answer was begun: it may be of the edition before
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
 * The same for an address that has no page now, without the time in which a cache may send it while it asks again.
 *
 * @param {number} horizon
 */
function missingCacheControl(horizon) {
  return editionCacheControl(Date.now(), horizon).replace(/, stale-.*$/, '');
}

/**
 * Whole seconds, rounded down, for which a cache may keep what is right until a moment; none once it is over.
 *
 * @param {number} moment milliseconds since 1970, like the next
 * @param {number} [now]
 * @returns {number}
 */
export function secondsUntil(moment, now = Date.now()) {
  return Math.max(0, Math.floor((moment - now) / 1000));
}

/**
 * Puts right what a response says to caches: seconds for a page, or the lack of one, where Next says a year or nothing at
 * all; nothing for failures.
 *
 * @param {Response} response with all its headers
 * @param {object} answer
 * @param {number} answer.status that it is about to have
 * @param {boolean} answer.isPage
 * @param {number} answer.horizon what {@link nextKnownChange} said when the request came
 */
export function limitCaching(response, { status, isPage, horizon }) {
  const isShared = isForAll(response);
  if (MISSING.has(status) && (isPage || isShared)) response.setHeader('Cache-Control', missingCacheControl(horizon));
  else if (!KEPT_STATUSES.has(status)) response.setHeader('Cache-Control', 'no-store');
  else if (isShared) response.setHeader('Cache-Control', editionCacheControl(Date.now(), horizon));
}

/**
 * Whether all readers get the same as the one that a response is about to be sent to.
 *
 * @param {Response} response
 */
export function isForAll(response) {
  return SAME_FOR_ALL.test(String(response.getHeader('Cache-Control') ?? ''));
}
