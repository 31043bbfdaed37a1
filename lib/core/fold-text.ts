/** The accents of Latin, Greek and Cyrillic; other combining marks, such as vowel signs, are part of the word. */
const ACCENTS = /[\u0300-\u036f]/g;

/**
 * Text for comparing, without case, accents and compatibility forms (Unicode NFKD): `Perú`, `PERU` and `ＰＥＲＵ` are
 * equal.
 */
export function foldText(text: string): string {
  // Most texts are ASCII, which need not be decomposed.
  return isAscii(text) ? text.toLowerCase() : text.normalize('NFKD').replace(ACCENTS, '').toLowerCase();
}

/** The folded letters and digits of a text, without anything else. */
export function lettersOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

export function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}
