import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The compiler settings of a folder in which Next works, other than the usual one: Next adds the folder's name to them,
 * which must not get into the shared file.
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
