// Plain JavaScript, because next.config.js is read before anything is compiled.

/**
 * A pattern for a complete `Accept-Encoding` header (RFC 9110, 12.5.3) that accepts Brotli. Next drops a
 * `Content-Encoding` that a route sets, but not one that its configuration sets by this pattern; so both configuration
 * and routes must use it.
 */
export const ACCEPTS_BROTLI = '(?!.*\\bbr\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))(?:.*,)?\\s*br\\s*(?:[;,].*)?';

const pattern = new RegExp(`^${ACCEPTS_BROTLI}$`);

/** @param {string | null} header */
export function acceptsBrotli(header) {
  return pattern.test(header ?? '');
}
