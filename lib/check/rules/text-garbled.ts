import type { ProseRule } from '@/lib/check/rules/prose';
import { cleanText, decodeEntities, encodeText } from '@/lib/core/text';

/** Entities that exports write for signs which every file can hold. */
const NAMES =
  'amp|apos|bull|copy|[lr]dquo|[lr]squo|hellip|[mn]dash|middot|nbsp|quot|raquo|laquo|reg|trade|[lr]t|gt|[aeiou](?:acute|grave|uml|circ)|ntilde|ccedil';
const TWICE = new RegExp(`&(?:#\\d{2,6}|#x[\\da-f]{2,5}|${NAMES});`, 'i');
/** Glued to a word it is no entity that the text speaks of. */
const GLUED = new RegExp(
  `[\\p{L}\\p{N}]&(?!lt|gt)(?:#\\d{2,6}|#x[\\da-f]{2,5}|${NAMES});|&(?!lt|gt)(?:#\\d{2,6}|#x[\\da-f]{2,5}|${NAMES});[\\p{L}\\p{N}]`,
  'iu',
);
const OPEN = /&(?:#\d{2,5}|#x[\da-f]{2,5}|(?:amp|nbsp|quot|apos|[lr]dquo|[lr]squo|hellip|[mn]dash))(?![\w;=])(?=.)/i;

/** `text-garbled`: entities that are encoded twice or not closed, and letters read in a wrong encoding. */
export const textGarbled: ProseRule = ({ path, written }) => {
  const text = decodeEntities(written);
  if (text.includes('\ufffd')) {
    return { message: 'holds �, which stands where a character was lost', hint: 'write the character' };
  }
  const [twice] = TWICE.exec(text) ?? [];
  if (twice !== undefined) {
    const message = `is encoded twice, and readers see "${twice}"`;
    const value = encodeText(cleanText(decodeEntities(text)));
    return { message, hint: `write "${decodeEntities(twice)}"`, ...(GLUED.test(text) ? fixOf(path, value) : {}) };
  }
  const [open] = OPEN.exec(text) ?? [];
  if (open !== undefined)
    return {
      message: `holds "${open}" without a semicolon, and readers see it`,
      hint: `write "${decodeEntities(`${open};`)}"`,
    };
  const right = wellRead(text);
  if (right === text) return null;
  const value = cleanText(encodeText(right));
  return {
    message: 'was read in a wrong encoding on its way',
    hint: `write "${value}"`,
    ...fixOf(path, encodeText(value)),
  };
};

function fixOf(path: Parameters<ProseRule>[0]['path'], value: string) {
  return { fix: { kind: 'set', path, value } as const };
}

/**
 * What Windows-1252 shows for the bytes from 0x80 to 0x9f, by the Encoding Standard; five of them are control characters.
 * Written out because Node 20's own decoder takes them for Latin-1.
 */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The byte that Windows-1252 shows as a character; undefined for what is in no such file. */
function byteOf(character: string): number | undefined {
  const upper = UPPER.indexOf(character);
  if (upper >= 0) return 0x80 + upper;
  const code = character.charCodeAt(0);
  return code >= 0xa0 && code <= 0xff ? code : undefined;
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** Letters that begin what UTF-8 writes in two to four bytes, with what may follow them. */
const MISREAD =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,3}/g;

/** A text whose bytes were taken for Windows-1252, as it was: `â€™` is `’`, `Ã©` is `é`. */
function wellRead(text: string): string {
  return text.replace(MISREAD, (run) => {
    // Of what follows, as much belongs to the letter as its first byte says.
    const length = run < '\u00e0' ? 2 : run < '\u00f0' ? 3 : 4;
    const bytes = [...run.slice(0, length)].map(byteOf);
    if (run.length < length || bytes.includes(undefined)) return run;
    try {
      return UTF_8.decode(Uint8Array.from(bytes as number[])) + wellRead(run.slice(length));
    } catch {
      return run;
    }
  });
}
