import { createHash } from 'node:crypto';

/** The path under which the page for unknown addresses is listed. */
export const NOT_FOUND_PATH = '/_not-found';

/**
 * The Content-Security-Policy hashes of the inline scripts of one page that this build made. Reads our own renderer's
 * output, in which attributes are quoted and a script ends at the first `</script>`; data blocks (JSON-LD) are left out,
 * since a browser never runs them.
 */
export function hashInlineScripts(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, attributes = '', source = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (/\bsrc=/.test(attributes) || /\btype="application\/ld\+json"/.test(attributes)) continue;
    hashes.add(`sha256-${createHash('sha256').update(source).digest('base64')}`);
  }
  return [...hashes];
}
