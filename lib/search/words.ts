import { createLruCache } from '@/lib/core/cache';
import { foldText } from '@/lib/core/fold-text';

/** A word of a text, folded for comparison, and its range `[start, end)`. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Signs that people and keyboards use for an apostrophe, with the ʻokina. */
const APOSTROPHES = "'`´‘’‛ʹʻʼʽ′＇ꞌ՚׳";

/** Invisible signs within words: soft hyphen and joiners. */
const INVISIBLE = '\u00ad\u200c\u200d\u2060\ufeff';

/**
 * A character of a script without spaces between words or, as in Korean, between a word and its particles. Each counts as a
 * word, because only a dictionary could find where words end; queries search them as consecutive words.
 */
const APART =
  '(?:[가-힣]|[\\u1100-\\u115f][\\u1160-\\u11a7]*[\\u11a8-\\u11ff]*|[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]\\p{M}*)';

const LETTER = `(?!${APART}|[${APOSTROPHES}])[\\p{L}\\p{N}]\\p{M}*`;
const LETTERS = `(?:${LETTER})+`;

/** `50,000` is one number, also with a narrow or no-break space. */
const NUMBER = '\\d{1,3}(?:[,\\u00a0\\u2009\\u202f]\\d{3})+(?![\\p{L}\\p{N}])';

/** `U.S.` is `US`. */
const INITIALS = `(?:(?!\\p{N})${LETTER}\\.){2,}(?:(?!\\p{N})${LETTER})?(?![\\p{L}\\p{N}])`;

/** `C++` and `C#` are not `C`. */
const LANGUAGE = '[a-z](?:\\+\\+|#)(?![\\p{L}\\p{N}])';

const WORD = new RegExp(
  `(?![${APOSTROPHES}])(?=[\\p{L}\\p{N}])(?:${APART}|${LANGUAGE}|(?:${NUMBER}|${INITIALS}|${LETTERS})(?:[${APOSTROPHES}${INVISIBLE}]${LETTERS})*)`,
  'giu',
);

/** {@link WORD} for {@link PLAIN} text, ten times as fast. */
const PLAIN_WORD =
  /[a-z](?:\+\+|#)(?![a-z0-9])|(?:\d{1,3}(?:,\d{3})+(?![a-z0-9])|(?:[a-z]\.){2,}[a-z]?(?![a-z0-9])|[a-z0-9]+)(?:['’‘‛`][a-z0-9]+)*/gi;

/** Grouped digits, initials, `C++` and `C#`, or what looks like them. */
const HAS_INNER_SIGNS = /[,\xa0]\d{3}|\.\S+\.|\w[+#]/;

/** Needs no folding except case. */
const SIMPLE = /^[a-z0-9]*$/i;

/** Text whose words need no Unicode rules: ASCII, with typographic quotes, dashes and points. */
const PLAIN = /^[\0-\x7f\u2010-\u2027]*$/;

/** Codes from here on are of scripts that {@link APART} may have, or signs; all before are of others. */
const FIRST_APART = 0xe00;

/** The same signs as in plain text, and letters of scripts with spaces between words. */
const SPACED = /^[\0-\u0dff\u2010-\u2027]*$/;

/**
 * By code, for {@link SPACED} text: 1 for a letter or digit, 2 for a mark, which may follow one, 3 for a sign that may join
 * them within a word, else 0.
 */
const KINDS = new Uint8Array(0x2030);
for (let code = 0; code < FIRST_APART; code++) {
  const sign = String.fromCharCode(code);
  if (/\p{M}/u.test(sign)) KINDS[code] = 2;
  else if (/[\p{L}\p{N}]/u.test(sign)) KINDS[code] = 1;
}
for (const sign of APOSTROPHES + INVISIBLE) KINDS[sign.charCodeAt(0)] = 3;

/** Hebrew points and Arabic vowel signs. */
const POINTS = /[\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]/g;

const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'g');
const UNSEEN = new RegExp(`[',.\\s${INVISIBLE}]`, 'g');

/** Letters that Unicode does not decompose, as readers type them whose keyboards lack them. */
const TYPED_AS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
};

/**
 * Removes differences that do not matter: case, accents, strokes and ligatures, apostrophes and possessives (`Agency’s` is
 * `agency`), the points of initials, separators between digits.
 */
export function fold(text: string): string {
  if (SIMPLE.test(text)) return text.toLowerCase();
  return foldText(text.replace(/´/g, "'"))
    .replace(POINTS, '')
    .replace(/[ßæœøłđðþħıŧ]/g, (letter) => TYPED_AS[letter] ?? letter)
    .replace(ANY_APOSTROPHE, "'")
    .replace(/'s?(?![\p{L}\p{N}])/gu, '')
    .replace(UNSEEN, '');
}

type Take = (folded: string, start: number, end: number) => void;

/** Calls `take` for each word of a text in order. No lists, because loading an archive reads every word of it. */
export function eachWord(text: string, take: Take): void {
  const isPlain = PLAIN.test(text);
  if ((isPlain || SPACED.test(text)) && !HAS_INNER_SIGNS.test(text)) {
    eachSpacedWord(text, isPlain, take);
    return;
  }
  // Else piece by piece: one with é and another with signs do not need WORD.
  const isPiece = isPlain || !text.includes(' ');
  for (const { 0: part, index } of text.matchAll(isPlain ? PLAIN_WORD : isPiece ? WORD : /[^ ]+/g)) {
    if (!isPiece) {
      eachWord(part, (folded, start, end) => take(folded, index + start, index + end));
      continue;
    }
    const folded = fold(part);
    // An Arabic vowel sign with its own character (`ﱞ`) is a letter to Unicode, and empty when folded.
    if (folded !== '') take(folded, index, index + part.length);
  }
}

/**
 * {@link eachWord} of {@link SPACED} text without inner signs, by its codes: several times as fast as {@link WORD}, which
 * also takes browsers up to 20 ms to compile.
 */
function eachSpacedWord(written: string, isPlain: boolean, take: Take): void {
  const text = isPlain ? written.toLowerCase() : written;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = endOfLetters(text, start);
    if (end === start) continue;
    let isFolded = isPlain;
    while (end < text.length && KINDS[text.charCodeAt(end)] === 3) {
      const next = endOfLetters(text, end + 1);
      if (next === end + 1) break;
      end = next;
      isFolded = false;
    }
    const word = text.slice(start, end);
    const folded = isFolded ? word : fold(word);
    if (folded !== '') take(folded, start, end);
  }
}

/** The end of the letters, digits and marks that begin with a letter or digit at a place. */
function endOfLetters(text: string, start: number): number {
  let end = start;
  if (KINDS[text.charCodeAt(start)] === 1)
    do end++;
    while (end < text.length && (KINDS[text.charCodeAt(end)] as number) % 3 > 0);
  return end;
}

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  eachWord(text, (folded, start, end) => words.push({ folded, start, end }));
  return words;
}

/** {@link wordsOf}, cached: most articles of a keystroke were among those of the one before. */
export function knownWordsOf(text: string): readonly Word[] {
  return remembered.get(text, () => wordsOf(text));
}

/** A keystroke ranks 80 titles and descriptions; those of the next few often are others, and some of the first come back. */
const remembered = createLruCache<string, readonly Word[]>(400);

/** The folded words of {@link wordsOf}. */
export function foldedWords(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (folded) => words.push(folded));
  return words;
}

const HIRAGANA = /^(?!\p{scx=Kana})\p{scx=Hira}/u;
const SET_APART = new RegExp(`^${APART}`, 'u');

/** A word as typed: in scripts without spaces a run of characters, around `&` a run of words (`R&D`), else one word. */
export interface TypedWord {
  /** Its folded words in order. */
  readonly parts: readonly string[];
  /** As it stands in the text. */
  readonly written: string;
}

/** The words of a query. `AT&T` is one word of two parts. Japanese is split between hiragana and other characters, where words and particles meet. */
export function typedWords(text: string): TypedWord[] {
  const typed: { parts: string[]; written: string; kind: string; end: number }[] = [];
  for (const { folded, start, end } of wordsOf(text)) {
    const written = text.slice(start, end);
    const kind = HIRAGANA.test(written) ? 'hiragana' : SET_APART.test(written) ? 'apart' : '';
    const last = typed.at(-1);
    const sign = last && text.slice(last.end, start);
    if (last && ((sign === '' && kind !== '' && last.kind === kind) || sign === '&')) {
      last.parts.push(folded);
      last.written += sign + written;
      last.end = end;
    } else typed.push({ parts: [folded], written, kind, end });
  }
  return typed;
}
