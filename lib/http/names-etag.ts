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
