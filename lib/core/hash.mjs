import { createHash } from 'node:crypto';

/**
 * SHA-256 of bytes, or of a text in UTF-8 (FIPS 180-4).
 *
 * @param {string | Uint8Array} data
 * @param {'hex' | 'base64' | 'base64url'} [encoding] hex: 64 digits; base64url: 43 characters
 */
export function sha256(data, encoding = 'hex') {
  return createHash('sha256').update(data).digest(encoding);
}

/**
 * SHA-256 of several parts, each with its length: `ab, c` and `a, bc` differ. In hex, 64 digits.
 *
 * @param {...(string | Uint8Array)} parts
 */
export function sha256OfParts(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex');
}
