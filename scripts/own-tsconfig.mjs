import { existsSync, writeFileSync } from 'node:fs';

/**
 * The compiler settings of a build folder other than the usual one: Next adds the folder's name to them, which must not
 * get into the shared file.
 *
 * @param {string} dist
 */
export function ensureOwnTsconfig(dist) {
  const file = `${dist}.tsconfig.json`;
  if (dist !== '.next' && !existsSync(file)) writeFileSync(file, JSON.stringify({ extends: './tsconfig.json' }));
}
