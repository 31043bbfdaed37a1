/**
 * What Windows-1252 shows for the bytes from 0x80 to 0x9f, by the Encoding Standard; five of them are control characters.
 * Written out because Node 20's own decoder takes them for Latin-1.
 */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The byte that Windows-1252, or Latin-1, shows as a character; undefined for what is in no such file. */
function byteOf(character: string): number | undefined {
  const upper = UPPER.indexOf(character);
  if (upper >= 0) return 0x80 + upper;
  const code = character.charCodeAt(0);
  return code >= 0x80 && code <= 0xff ? code : undefined;
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What the second and later bytes of a letter in UTF-8 look like. */
const NEXT =
  '[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]';

/** What a letter in UTF-8 looks like: its first byte tells how many follow. */
const LETTER = new RegExp(
  `[\\u00c2-\\u00df]${NEXT}|[\\u00e0-\\u00ef]${NEXT}{2}|[\\u00f0-\\u00f4]${NEXT}{3}|[^\\0-\\x7f]`,
  'gu',
);

/** One character, or several that may be one in UTF-8. */
interface Piece {
  readonly written: string;
  readonly index: number;
  /** What they are in UTF-8; null where they are no such bytes. */
  readonly meant: string | null;
}

/**
 * Letters of Western texts, their quotes and dashes; the four bytes of an emoji; and the mark that begins a file. Any
 * other first byte is an accented letter that may end a word before a quote: `CAFÉ”`.
 */
const SPEAKS_ALONE = /^(?:[ÂÃâ]|ðŸ|ï»¿|ï¿½)/u;

/** Signs that stand behind a word, and the letters of a word that follows a dash or an apostrophe. */
const CLOSING = /^.[’”»›–—…™®©]/u;
const IN_WORD = /^\p{L}{2}/u;

/** Scripts whose letters come in rows. */
const ROWS = 'Arabic Armenian Bengali Cyrillic Devanagari Georgian Greek Han Hangul Hebrew Hiragana Katakana Tamil Thai'
  .split(' ')
  .map((script) => new RegExp(`^\\p{Script=${script}}$`, 'u'));

/** Letters of Czech, Polish, Turkish and their neighbours, which stand one by one between plain ones. */
const EXTENDED = /^[\u0100-\u017f]$/;

/** How often a text may have been read in a wrong encoding. */
const MOST_TIMES = 5;

/**
 * A text whose bytes in UTF-8 were taken for Windows-1252 or Latin-1, as it was: `â€™` is `’`, `Ã©` is `é`; and one
 * whose bytes in Windows-1252 were taken for Latin-1: U+0092 is `’`. Where a letter before a sign may stand for itself, it
 * is left: `BEYONCÉ’S`. U+FFFD stands for a letter of which bytes were lost.
 */
export function wellRead(text: string): string {
  let read = text;
  for (let times = 0; times < MOST_TIMES; times++) {
    const better = readAgain(read);
    if (better === read) break;
    read = better;
  }
  return read.replace(/[\u0080-\u009f]/g, (control) => UPPER[control.charCodeAt(0) - 0x80] ?? control);
}

function readAgain(text: string): string {
  const pieces = piecesOf(text);
  const sure = pieces.filter((piece) => !isDoubtful(text, piece));
  const isWhole = pieces.every(({ meant }) => meant !== null) && sure.some(speaksAlone);
  const scripts = ROWS.filter((script) => holdsRow(pieces, script));
  if (sure.filter(({ meant }) => meant !== null && EXTENDED.test(meant)).length > 1) scripts.push(EXTENDED);
  const mended = new Set([
    ...sure.filter((piece) => piece.meant !== null && (isWhole || speaksAlone(piece))),
    ...pieces.filter(({ meant }) => meant !== null && scripts.some((script) => script.test(meant))),
  ]);
  if (mended.size === 0 && !text.includes(HALF_QUOTE)) return text;
  let made = '';
  let at = 0;
  for (const [order, piece] of pieces.entries()) {
    const by = mended.has(piece) ? piece.meant : isHalf(pieces, order, mended) ? LOST : piece.written;
    made += text.slice(at, piece.index) + by;
    at = piece.index + piece.written.length;
  }
  return made + text.slice(at);
}

/** What most programs leave of `”`, whose last byte they do not show. */
const HALF_QUOTE = 'â€';

/** What stands for a character that cannot be told. */
const LOST = '\ufffd';

/** Whether a piece is the first byte of a letter whose other bytes were lost: it touches one that is whole. */
function isHalf(pieces: readonly Piece[], order: number, mended: ReadonlySet<Piece>): boolean {
  const piece = pieces[order];
  if (!piece || piece.meant !== null || !/^[\u00c2-\u00f4]$/.test(piece.written)) return false;
  const touches = (a: Piece | undefined, b: Piece | undefined) => a && b && a.index + a.written.length === b.index;
  const [before, next, second] = [pieces[order - 1], pieces[order + 1], pieces[order + 2]];
  return Boolean(
    (next && touches(piece, next) && piece.written + next.written === HALF_QUOTE) ||
      (before && mended.has(before) && touches(before, piece)) ||
      (next && touches(piece, next) && (mended.has(next) || (second && mended.has(second) && touches(next, second)))),
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

function speaksAlone({ written, meant }: Piece): boolean {
  return meant !== null && SPEAKS_ALONE.test(written);
}

/** Whether the characters may be what they are: `“AMANHÃ”`. */
function isDoubtful(text: string, { written, index }: Piece): boolean {
  if (!CLOSING.test(written)) return false;
  const before = text.slice(Math.max(0, index - 1), index);
  if (written.startsWith('Â') && !/[“‘«‹"']/.test(before)) return false;
  if (written.startsWith('Ã') && (/\p{Ll}/u.test(before) || /^.[©®]/u.test(written))) return false;
  return !IN_WORD.test(text.slice(index + written.length, index + written.length + 4));
}

/** Whether two letters of a script stand side by side. */
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
