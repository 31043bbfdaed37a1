/**
 * The characters of Windows-1252 for the bytes 0x80 to 0x9f, by the Encoding Standard; five of them are control
 * characters. Written out because Node 20's decoder treats windows-1252 as Latin-1.
 */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The byte of a character in Windows-1252 or Latin-1; undefined for ASCII and for characters that neither has. */
function byteOf(character: string): number | undefined {
  const upper = UPPER.indexOf(character);
  if (upper >= 0) return 0x80 + upper;
  const code = character.charCodeAt(0);
  return code >= 0x80 && code <= 0xff ? code : undefined;
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The second and later bytes of a character in UTF-8, read as Windows-1252 or Latin-1. */
const NEXT =
  '[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]';

/** A character in UTF-8, read so: its first byte says how many follow. Or any single character that is not ASCII. */
const LETTER = new RegExp(
  `[\\u00c2-\\u00df]${NEXT}|[\\u00e0-\\u00ef]${NEXT}{2}|[\\u00f0-\\u00f4]${NEXT}{3}|[^\\0-\\x7f]`,
  'gu',
);

/** One character, or several that may be the bytes of one in UTF-8. */
interface Piece {
  readonly written: string;
  readonly index: number;
  /** The character in UTF-8; null if these are not its bytes. */
  readonly meant: string | null;
}

/**
 * Pieces that are certain by themselves: Western letters, quotes and dashes; emoji; the byte order mark. Any other
 * first byte is an accented letter that may end a word before a quote: `CAFÉ”`.
 */
const CERTAIN = /^(?:[ÂÃâ]|ðŸ|ï»¿|ï¿½)/u;

/** Signs that follow a word, and the letters of a word that follow a dash or an apostrophe. */
const CLOSING = /^.[’”»›–—…™®©]/u;
const IN_WORD = /^\p{L}{2}/u;

/** Scripts in which several letters follow one another. */
const ROWS = 'Arabic Armenian Bengali Cyrillic Devanagari Georgian Greek Han Hangul Hebrew Hiragana Katakana Tamil Thai'
  .split(' ')
  .map((script) => new RegExp(`^\\p{Script=${script}}$`, 'u'));

/** Letters of Czech, Polish, Turkish and others, which occur singly between ASCII letters. */
const EXTENDED = /^[\u0100-\u017f]$/;

const MAX_TIMES = 5;

/**
 * Repairs a text whose UTF-8 bytes were read as Windows-1252 or Latin-1 (`â€™` becomes `’`, `Ã©` becomes `é`), or whose
 * Windows-1252 bytes were read as Latin-1 (U+0092 becomes `’`). Doubtful characters stay: `BEYONCÉ’S`. A character that
 * has lost bytes becomes U+FFFD.
 */
export function wellRead(text: string): string {
  let read = text;
  for (let times = 0; times < MAX_TIMES; times++) {
    const better = readAgain(read);
    if (better === read) break;
    read = better;
  }
  return read.replace(/[\u0080-\u009f]/g, (control) => UPPER[control.charCodeAt(0) - 0x80] ?? control);
}

function readAgain(text: string): string {
  const pieces = piecesOf(text);
  const sure = pieces.filter((piece) => !isDoubtful(text, piece));
  const isWhole = pieces.every(({ meant }) => meant !== null) && sure.some(isCertain);
  const scripts = ROWS.filter((script) => holdsRow(pieces, script));
  if (sure.filter(({ meant }) => meant !== null && EXTENDED.test(meant)).length > 1) scripts.push(EXTENDED);
  const repaired = new Set([
    ...sure.filter((piece) => piece.meant !== null && (isWhole || isCertain(piece))),
    ...pieces.filter(({ meant }) => meant !== null && scripts.some((script) => script.test(meant))),
  ]);
  if (repaired.size === 0 && !text.includes(HALF_QUOTE)) return text;
  let made = '';
  let at = 0;
  for (const [order, piece] of pieces.entries()) {
    const by = repaired.has(piece) ? piece.meant : isHalf(pieces, order, repaired) ? LOST : piece.written;
    made += text.slice(at, piece.index) + by;
    at = piece.index + piece.written.length;
  }
  return made + text.slice(at);
}

/** What is usually left of `”`, whose last byte many programs do not show. */
const HALF_QUOTE = 'â€';

/** Stands for a character that cannot be recovered. */
const LOST = '\ufffd';

/** Whether a piece is the first byte of a character whose other bytes were lost: it is next to a repaired one. */
function isHalf(pieces: readonly Piece[], order: number, repaired: ReadonlySet<Piece>): boolean {
  const piece = pieces[order];
  if (!piece || piece.meant !== null || !/^[\u00c2-\u00f4]$/.test(piece.written)) return false;
  const touches = (a: Piece | undefined, b: Piece | undefined) => a && b && a.index + a.written.length === b.index;
  const [before, next, second] = [pieces[order - 1], pieces[order + 1], pieces[order + 2]];
  return Boolean(
    (next && touches(piece, next) && piece.written + next.written === HALF_QUOTE) ||
      (before && repaired.has(before) && touches(before, piece)) ||
      (next &&
        touches(piece, next) &&
        (repaired.has(next) || (second && repaired.has(second) && touches(next, second)))),
  );
}

function piecesOf(text: string): readonly Piece[] {
  return Array.from(text.matchAll(LETTER), (found) => ({
    written: found[0],
    index: found.index,
    meant: decoded(found[0]),
  }));
}

function decoded(written: string): string | null {
  const bytes = [...written].map(byteOf);
  if (written.length < 2 || bytes.includes(undefined)) return null;
  try {
    return UTF_8.decode(Uint8Array.from(bytes as number[]));
  } catch {
    return null;
  }
}

function isCertain({ written, meant }: Piece): boolean {
  return meant !== null && CERTAIN.test(written);
}

/** Whether the characters may be meant as they are: `“AMANHÃ”`. */
function isDoubtful(text: string, { written, index }: Piece): boolean {
  if (!CLOSING.test(written)) return false;
  const before = text.slice(Math.max(0, index - 1), index);
  if (written.startsWith('Â') && !/[“‘«‹"']/.test(before)) return false;
  if (written.startsWith('Ã') && (/\p{Ll}/u.test(before) || /^.[©®]/u.test(written))) return false;
  return !IN_WORD.test(text.slice(index + written.length, index + written.length + 4));
}

/** Whether two letters of a script follow one another. */
function holdsRow(pieces: readonly Piece[], script: RegExp): boolean {
  return pieces.some(({ written, index, meant }, at) => {
    const next = pieces[at + 1];
    return (
      meant !== null &&
      script.test(meant) &&
      next?.index === index + written.length &&
      next.meant !== null &&
      script.test(next.meant)
    );
  });
}
