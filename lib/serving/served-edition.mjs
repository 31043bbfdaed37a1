// Plain JavaScript, because it is loaded into the server's process before anything is compiled.

import { perProcess } from '../core/per-process.mjs';

/**
 * What the serving of pages asks about the edition of this moment.
 *
 * @typedef {object} ServedEdition
 * @property {(path: string) => string | null} fingerprintAt of the page at a path; null where there is none
 * @property {(path: string) => Promise<unknown>} prepare does between other work what of a page would hold up everything else
 * @property {(path: string) => boolean} wasThere whether there was an article at a path, though there is no page now
 * @property {() => Date} since when it took the place of the edition before, or the server started with it
 * @property {() => Date} changesAt when the next known change of any page is due
 * @property {() => number} maxAge seconds for which shared caches may keep a page
 * @property {() => string} address of the site, an origin
 */

/**
 * @typedef {object} Holder
 * @property {ServedEdition | null} edition
 * @property {Promise<ServedEdition>} first
 * @property {(edition: ServedEdition) => void} provide
 * @property {(error: unknown) => void} fail
 */

const holder = perProcess('served-edition', openHolder);

/** @returns {Holder} */
function openHolder() {
  const holder = /** @type {Holder} */ ({ edition: null });
  holder.first = new Promise((provide, fail) => Object.assign(holder, { provide, fail }));
  // Whoever waits for it is told.
  holder.first.catch(() => undefined);
  return holder;
}

/** @returns {ServedEdition | null} null in a build, and until the first edition is there */
export function servedEdition() {
  return holder.edition;
}

/** @returns {Promise<ServedEdition>} the first edition, once it is there; rejects where there will be none */
export function firstEdition() {
  return holder.first;
}

/** @param {unknown} error why there will be no edition */
export function failServing(error) {
  holder.fail(error);
}

/** @param {ServedEdition} edition asked anew at every request, so that it can speak for the latest one */
export function provideServedEdition(edition) {
  holder.edition = edition;
  holder.provide(edition);
}

/**
 * Has what the fingerprint of a page needs, and the page itself, made between other work.
 *
 * @param {string} path
 */
export async function preparePage(path) {
  await holder.edition?.prepare(path);
}

/**
 * The fingerprint of the page at a path in the edition of this moment.
 *
 * @param {string} path
 * @returns {string | null} null where there is no page
 */
export function currentFingerprint(path) {
  return holder.edition?.fingerprintAt(path) ?? null;
}

/**
 * Whether a page is that of the edition of this moment.
 *
 * @param {{ path: string, fingerprint: string }} page as its mark says it
 */
export function isCurrentPage({ path, fingerprint }) {
  return currentFingerprint(path) === fingerprint;
}
