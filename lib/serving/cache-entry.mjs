import { sha256 } from '../core/hash.mjs';

/**
 * Something that was made and is kept: a page, or a resized picture.
 *
 * @template Head
 * @typedef {object} CacheEntry
 * @property {Head} head plain data
 * @property {Buffer} body
 */

/**
 * What is kept with a page.
 *
 * @typedef {object} PageHead
 * @property {string} path of the page, as its mark says it
 * @property {string} fingerprint of the model it was made from
 * @property {number} keptAt milliseconds since 1970
 * @property {number | undefined} status
 * @property {Record<string, unknown> | undefined} headers
 */

/**
 * An entry as bytes: a line of JSON, then the body. The line says how long the body is and what its hash is, so an entry that
 * was cut or is another one is none.
 *
 * @param {CacheEntry<any>} entry
 * @param {string} key under which it is kept
 */
export function encodeEntry({ head, body }, key) {
  const line = JSON.stringify({ head, key, length: body.length, hash: sha256(body) });
  return Buffer.concat([Buffer.from(`${line}\n`), body]);
}

/**
 * @param {Buffer} bytes
 * @param {string} key
 * @returns {CacheEntry<any> | null} null where nothing whole is kept under the key
 */
export function decodeEntry(bytes, key) {
  const line = decodeFirstLine(bytes);
  const body = bytes.subarray(line?.end);
  if (line?.key !== key || body.length !== line.length || sha256(body) !== line.hash) return null;
  return { head: line.head, body };
}

/**
 * @param {Buffer} bytes
 * @returns {any} the first line of an entry, and where its body begins; null where it is no such line
 */
export function decodeFirstLine(bytes) {
  const end = bytes.indexOf('\n');
  try {
    return end < 0 ? null : { ...JSON.parse(bytes.toString('utf8', 0, end)), end: end + 1 };
  } catch {
    return null;
  }
}
