// Plain JavaScript, because it is loaded into the server's process before anything is compiled.

import { perProcess } from '../core/per-process.mjs';

/**
 * What serving needs of the current edition.
 *
 * @typedef {object} ServedEdition
 * @property {(path: string) => string | null} fingerprintAt of the page at a path; null if there is none
 * @property {(path: string) => Promise<unknown>} prepare does the slow part of making a page in slices between other work
 * @property {(path: string) => boolean} wasThere whether an article that is gone had this path
 * @property {() => Date} since when it became current
 * @property {() => Date} changesAt when the next known change of any page is due
 * @property {() => number} maxAge seconds for which shared caches may keep a page
 * @property {() => string} address of the site, an origin
 */

const holder = perProcess('served-edition', () => ({ edition: /** @type {ServedEdition | null} */ (null) }));

/** @returns {ServedEdition | null} null in a build, and before the first edition */
export function servedEdition() {
  return holder.edition;
}

/** @param {ServedEdition} edition its methods are called at every request, so they must answer for the latest edition */
export function provideServedEdition(edition) {
  holder.edition = edition;
}

/**
 * Does the slow part of a page's fingerprint, and of the page, in slices between other work.
 *
 * @param {string} path
 */
export async function preparePage(path) {
  await holder.edition?.prepare(path);
}

/**
 * The fingerprint of the page at a path in the current edition.
 *
 * @param {string} path
 * @returns {string | null} null if there is no page
 */
export function currentFingerprint(path) {
  return holder.edition?.fingerprintAt(path) ?? null;
}

/**
 * Whether a page is up to date with the current edition.
 *
 * @param {{ path: string, fingerprint: string }} page as in its mark
 */
export function isCurrentPage({ path, fingerprint }) {
  return currentFingerprint(path) === fingerprint;
}
