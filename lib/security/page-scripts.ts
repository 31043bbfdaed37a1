import { randomBytes } from 'node:crypto';
import { buildRecord } from '@/lib/config/build-record';
import { runMode } from '@/lib/config/env';
import { canonicalPath } from '@/lib/config/paths';
import type { InlineScripts } from '@/lib/security/content-security-policy';
import { NOT_FOUND_PATH } from '@/lib/security/inline-scripts';

/**
 * The inline scripts of the page at a path: a prerendered page's hashes; for any other, and for one that is rendered
 * anew, a fresh nonce, together with the hashes of the page that answers unknown addresses.
 */
export function inlineScriptsOf(pathname: string, anew = false): InlineScripts {
  const pages = runMode() === 'serve' ? buildRecord().pages : {};
  const hashes = anew ? undefined : pages[canonicalPath(pathname)];
  return hashes ? { hashes } : { hashes: pages[NOT_FOUND_PATH] ?? [], nonce: randomBytes(16).toString('base64') };
}
