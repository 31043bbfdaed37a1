import { perProcess } from '../core/per-process.mjs';

/** @type {Set<string>} */
const paths = perProcess('renewed-pages', () => new Set());

/**
 * Has the page at a path rendered once more, although the one that is kept is current.
 *
 * @param {string} path
 * @param {() => Promise<void>} ask asks for the page
 */
export async function renewPage(path, ask) {
  paths.add(path);
  try {
    await ask();
  } finally {
    paths.delete(path);
  }
}

/** Whether a page is to be rendered although it may be kept. @param {string} path */
export function isBeingRenewed(path) {
  return paths.has(path);
}
