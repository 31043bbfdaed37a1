import { perProcess } from '../core/per-process.mjs';

/** @type {Set<string>} */
const paths = perProcess('renewed-pages', () => new Set());

/**
 * Renders the page at a path again, although the cached one is current.
 *
 * @param {string} path
 * @param {() => Promise<void>} ask requests the page
 */
export async function renewPage(path, ask) {
  paths.add(path);
  try {
    await ask();
  } finally {
    paths.delete(path);
  }
}

/** Whether a page must be rendered even if it is cached. @param {string} path */
export function isBeingRenewed(path) {
  return paths.has(path);
}
