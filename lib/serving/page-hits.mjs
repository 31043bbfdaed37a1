import { LRUCache } from 'lru-cache';
import { perProcess } from '../core/per-process.mjs';

/** The most recently requested paths are counted. */
const MAX_PATHS = 5_000;

/** Characters; no page has a longer address. */
const MAX_LENGTH = 300;

/** Marks this server's requests to itself, which do not count. */
export const WARMING_HEADER = 'x-warming';

/** @typedef {{ hits: LRUCache<string, number>, origin: string | null }} Shared */

/** Recent requests for each page, and the origin of this process. @type {Shared} */
const shared = perProcess('page-hits', () => ({ hits: new LRUCache({ max: MAX_PATHS }), origin: null }));

/**
 * Counts a request for a page, unless the answer was not the page (an unknown address, for instance).
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {number} status of the answer
 */
export function countHit({ url = '/', method, headers, socket }, status) {
  const { localAddress, localPort, localFamily } = socket;
  if (method !== 'GET' || url.length > MAX_LENGTH || headers[WARMING_HEADER] !== undefined || !localAddress) return;
  shared.origin = `http://${localFamily === 'IPv6' ? `[${localAddress}]` : localAddress}:${localPort}`;
  if (status !== 200) return;
  const [path = '/'] = url.split('?');
  shared.hits.set(path, (shared.hits.get(path) ?? 0) + 1);
}

/**
 * The most requested paths, most first. Halves all counts, so that old requests fade.
 *
 * @param {number} most number of paths
 * @returns {string[]}
 */
export function mostAsked(most) {
  const counted = [...shared.hits.entries()].sort(([, a], [, b]) => b - a);
  // The least first: the LRU cache drops last what was set last.
  for (const [path, hits] of counted.toReversed()) shared.hits.set(path, hits / 2);
  return counted.slice(0, most).map(([path]) => path);
}

/** The origin at which this process last answered; null before its first answer. @returns {string | null} */
export function ownOrigin() {
  return shared.origin;
}
