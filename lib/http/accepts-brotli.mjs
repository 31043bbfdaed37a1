// Plain JavaScript, because next.config.js is read before anything is compiled.

/**
 * An `Accept-Encoding` header (RFC 9110, 12.5.3) that names Brotli and does not refuse it, as a pattern for the whole of
 * it. Next drops a route's own `Content-Encoding`; one that its configuration sets by this pattern stays, so pattern and
 * body must be decided by the same words.
 */
export const ACCEPTS_BROTLI = '(?!.*\\bbr\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))(?:.*,)?\\s*br\\s*(?:[;,].*)?';

const pattern = new RegExp(`^${ACCEPTS_BROTLI}$`);

/** @param {string | null} header */
export function acceptsBrotli(header) {
  return pattern.test(header ?? '');
}
