import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { env, runMode } from '@/lib/config/env';
import { canonicalPath } from '@/lib/config/paths';
import type { InlineScripts } from '@/lib/security/content-security-policy';
import { INLINE_SCRIPTS_FILE, type InlineScriptHashes, NOT_FOUND_PATH } from '@/lib/security/inline-scripts';

let known: InlineScriptHashes | undefined;

/**
 * The inline scripts of the page at a path: a prerendered page's hashes; for any other a fresh nonce, together with the
 * hashes of the page that answers unknown addresses.
 */
export function inlineScriptsOf(pathname: string): InlineScripts {
  known ??= runMode() === 'serve' ? readHashes() : {};
  const hashes = known[canonicalPath(pathname)];
  return hashes ? { hashes } : { hashes: known[NOT_FOUND_PATH] ?? [], nonce: randomBytes(16).toString('base64') };
}

function readHashes(): InlineScriptHashes {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), env().DIST_DIR, INLINE_SCRIPTS_FILE);
  try {
    return JSON.parse(readFileSync(/* turbopackIgnore: true */ file, 'utf8'));
  } catch {
    console.warn(`${file} cannot be read, so pages run without scripts. Build with "npm run build".`);
    return {};
  }
}
