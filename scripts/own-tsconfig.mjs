import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes compiler settings of its own for a build folder other than `.next`: Next adds the folder's name to them, which must
 * not get into the shared file.
 *
 * @param {string} dist
 */
export function ensureOwnTsconfig(dist) {
  const file = `${dist}.tsconfig.json`;
  if (dist === '.next' || existsSync(file)) return;
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  const shared = path.relative(folder, 'tsconfig.json').split(path.sep).join('/');
  writeFileSync(file, JSON.stringify({ extends: shared.startsWith('.') ? shared : `./${shared}` }));
}
