import { sha256 } from '@/lib/core/hash.mjs';

/** A strong entity tag, with its quotes: 132 bits of the content's SHA-256. */
export function etagOf(content: string | Uint8Array): string {
  return `"${sha256(content, 'base64url').slice(0, 22)}"`;
}

/**
 * Whether an `If-None-Match` header names an entity tag. Ignores `W/` (RFC 9110, 13.1.2), because proxies that compress
 * make the tag weak.
 *
 * @param header null if there is none
 * @param etag strong, with its quotes
 */
export function namesEtag(header: string | null, etag: string): boolean {
  // Not split at commas, which a tag may contain.
  return [...(header ?? '').matchAll(/"[^"]*"/g)].some(([tag]) => tag === etag);
}
