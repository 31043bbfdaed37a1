import { sha256 } from '../core/hash.mjs';

/**
 * A cached page or resized picture.
 *
 * @template Head
 * @typedef {object} CacheEntry
 * @property {Head} head plain data
 * @property {Buffer} body
 */

/**
 * The metadata of a cached page.
 *
 * @typedef {object} PageHead
 * @property {string} path as in the page's mark
 * @property {string} fingerprint of its model
 * @property {number} keptAt milliseconds since 1970
 * @property {number | undefined} status
 * @property {Record<string, unknown> | undefined} headers
 */

/**
 * An entry as bytes: a line of JSON, then the body. The line holds key, length and hash, so that a truncated or different
 * entry is recognised.
 *
 * @param {CacheEntry<any>} entry
 * @param {string} key under which it is stored
 */
export function encodeEntry({ head, body }, key) {
  const line = JSON.stringify({ head, key, length: body.length, hash: sha256(body) });
  return Buffer.concat([Buffer.from(`${line}\n`), body]);
}

/**
 * @param {Buffer} bytes
 * @param {string} key
 * @returns {CacheEntry<any> | null} null if the bytes are not a complete entry for the key
 */
export function decodeEntry(bytes, key) {
  const line = decodeFirstLine(bytes);
  const body = bytes.subarray(line?.end);
  if (line?.key !== key || body.length !== line.length || sha256(body) !== line.hash) return null;
  return { head: line.head, body };
}

/**
 * @param {Buffer} bytes
 * @returns {any} the first line of an entry, and the offset of its body; null if it is not valid
 */
export function decodeFirstLine(bytes) {
  const end = bytes.indexOf('\n');
  try {
    return end < 0 ? null : { ...JSON.parse(bytes.toString('utf8', 0, end)), end: end + 1 };
  } catch {
    return null;
  }
}
