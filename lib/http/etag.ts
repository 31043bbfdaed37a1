import { sha256 } from '@/lib/core/hash.mjs';

/** A strong entity tag of some content, with its quotes: 132 bits of its SHA-256. */
export function etagOf(content: string | Uint8Array): string {
  return `"${sha256(content, 'base64url').slice(0, 22)}"`;
}

/**
 * Whether an `If-None-Match` header names an entity tag. Proxies that compress weaken the tag, so `W/` does not count
 * (RFC 9110, 13.1.2).
 *
 * @param header null where there is none
 * @param etag strong, with its quotes
 */
export function namesEtag(header: string | null, etag: string): boolean {
  // Not split at commas, which a tag may hold.
  return [...(header ?? '').matchAll(/"[^"]*"/g)].some(([tag]) => tag === etag);
}
