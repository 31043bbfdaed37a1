import { LRUCache } from 'lru-cache';
import { perProcess } from '../core/per-process.mjs';

/** How many paths are counted, those asked for last. */
const COUNTED = 5_000;

/** Of a path that is counted, in characters: whoever asks for longer ones asks for none of ours. */
const LONGEST = 300;

/** Sent with a request that this server makes of itself, so that it counts for nobody. */
export const WARMING_HEADER = 'x-warming';

/** @typedef {{ hits: LRUCache<string, number>, origin: string | null }} Shared */

/** How often each page was asked for lately, and where this process answers. @type {Shared} */
const shared = perProcess('page-hits', () => ({ hits: new LRUCache({ max: COUNTED }), origin: null }));

/**
 * Counts a request for a page; one that did not get it, as for an address that nobody has, does not count.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {number} status of the answer
 */
export function countHit({ url = '/', method, headers, socket }, status) {
  const { localAddress, localPort, localFamily } = socket;
  if (method !== 'GET' || url.length > LONGEST || headers[WARMING_HEADER] !== undefined || !localAddress) return;
  shared.origin = `http://${localFamily === 'IPv6' ? `[${localAddress}]` : localAddress}:${localPort}`;
  if (status !== 200) return;
  const [path = '/'] = url.split('?');
  shared.hits.set(path, (shared.hits.get(path) ?? 0) + 1);
}

/**
 * The paths asked for most, most first. What was counted so far counts half from now on.
 *
 * @param {number} most how many
 * @returns {string[]}
 */
export function mostAsked(most) {
  const counted = [...shared.hits.entries()].sort(([, a], [, b]) => b - a);
  // The least first: what was set last is forgotten last.
  for (const [path, hits] of counted.toReversed()) shared.hits.set(path, hits / 2);
  return counted.slice(0, most).map(([path]) => path);
}

/** Where this process answered last; null before its first answer. @returns {string | null} */
export function ownOrigin() {
  return shared.origin;
}
