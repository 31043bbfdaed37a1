/** The combining marks of Latin, Greek and Cyrillic; the vowel signs of other scripts are part of the word. */
const ACCENTS = /[\u0300-\u036f]/g;

/**
 * Text for comparison, in which case, accents and compatibility forms do not count (Unicode NFKD): `Perú`, `PERU` and `ＰＥＲＵ`
 * are one.
 */
export function foldText(text: string): string {
  // Most texts are ASCII, for which decomposing is a waste.
  return isAscii(text) ? text.toLowerCase() : text.normalize('NFKD').replace(ACCENTS, '').toLowerCase();
}

/** The folded letters and digits of a text: what is left without capitals, accents, signs, and what cannot be seen. */
export function lettersOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

export function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}
