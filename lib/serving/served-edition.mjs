// Plain JavaScript, because it is loaded into the server's process before anything is compiled.

/**
 * What the serving of pages asks about the edition of this moment.
 *
 * @typedef {object} ServedEdition
 * @property {(path: string) => string | null} fingerprintAt of the page at a path; null where there is none
 * @property {() => Date} changesAt when the next known change of any page is due
 * @property {number} maxAge seconds for which shared caches may keep a page
 */

const HOLDER = Symbol.for('health-record.served-edition');

/** @returns {ServedEdition | null} null in a build, and until the first edition is there */
export function servedEdition() {
  return /** @type {any} */ (globalThis)[HOLDER] ?? null;
}

/** @param {ServedEdition} edition asked anew at every request, so that it can speak for the latest one */
export function provideServedEdition(edition) {
  Object.assign(globalThis, { [HOLDER]: edition });
}

/**
 * Whether a page is that of the edition of this moment.
 *
 * @param {{ path: string, fingerprint: string }} page as its mark says it
 */
export function isCurrentPage({ path, fingerprint }) {
  return servedEdition()?.fingerprintAt(path) === fingerprint;
}
