import { decodeHTMLAttribute, decodeHTMLStrict } from 'entities';

/**
 * Control, zero-width and bidirectional characters, which can disguise a text; lone surrogates and noncharacters, which
 * XML does not allow.
 */
const INVISIBLE =
  /(?![\t\n\r])[\p{Cc}\p{Cs}]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** ASCII words without entities, with single spaces between them: {@link cleanText} changes nothing in them. */
const CLEAN = /^[!-%'-~]+(?: [!-%'-~]+)*$/;

/**
 * Text as readers should see it: HTML entities decoded exactly once (`&amp;lt;` becomes `&lt;`), invisible characters
 * removed, white space collapsed. Entities need their semicolon: decoding `&copy` would change texts and addresses that
 * just contain an ampersand. The result is plain text, and must be escaped wherever it is written to HTML.
 */
export function cleanText(written: string): string {
  if (CLEAN.test(written)) return written;
  return decodeEntities(written)
    .replace(/[\t\n\r]+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Decodes HTML entities once, and changes nothing else. */
export function decodeEntities(written: string): string {
  return written.includes('&') ? decodeHTMLStrict(written) : written;
}

/**
 * The value of an attribute as HTML reads it: entities decoded once, some also without a semicolon unless `=`, a letter
 * or a digit follows, so that `?a=1&copy=2` stays the same (HTML Living Standard, 13.2.5.73, named character reference
 * state).
 */
export function decodeAttribute(written: string): string {
  return written.includes('&') ? decodeHTMLAttribute(written) : written;
}

/** The inverse of {@link cleanText} for clean text: `&lt;` becomes `&amp;lt;`. */
export function encodeText(text: string): string {
  return cleanText(text) === text ? text : text.replaceAll('&', '&amp;');
}

/** A stable number from a text (FNV-1a, 32 bit), for choices that must be the same on every build. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** How many lines end between two offsets of a text, the second exclusive. */
export function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
