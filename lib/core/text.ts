import { decodeHTMLAttribute, decodeHTMLStrict } from 'entities';

/**
 * Control, zero-width and bidirectional-override characters, which are a way to forge a title; lone surrogates and
 * noncharacters, which XML does not allow.
 */
const INVISIBLE =
  /(?![\t\n\r])[\p{Cc}\p{Cs}]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** Words of ASCII without an entity, with one space between them: what most texts are. */
const CLEAN = /^[!-%'-~]+(?: [!-%'-~]+)*$/;

/**
 * Text as a reader should see it: HTML entities decoded exactly once (`&amp;lt;` stays `&lt;`), invisible characters
 * gone, white space collapsed. An entity ends in a semicolon: what HTML forgives old pages (`&copy` alone) would change
 * texts and addresses that only hold an ampersand. The result is plain text: every sink still escapes it.
 */
export function cleanText(written: string): string {
  if (CLEAN.test(written)) return written;
  return decodeEntities(written)
    .replace(/[\t\n\r]+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text with its HTML entities decoded once, and nothing else changed. */
export function decodeEntities(written: string): string {
  return written.includes('&') ? decodeHTMLStrict(written) : written;
}

/**
 * The value of an attribute as HTML reads it: entities decoded once, those of old pages without their semicolon too unless
 * `=`, a letter or a digit follows, so that `?a=1&copy=2` stays what it is (HTML Living Standard, 13.2.5.73, named character
 * reference state).
 */
export function decodeAttribute(written: string): string {
  return written.includes('&') ? decodeHTMLAttribute(written) : written;
}

/** Text so written that {@link cleanText}, which decodes entities once, gives it again: `&lt;` is written `&amp;lt;`. */
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

/** How many lines end between two places of a text, the second left out. */
export function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
