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
const PLAIN_WORD_WITH_SIGNS =
  /[a-z](?:\+\+|#)(?![a-z0-9])|(?:\d{1,3}(?:,\d{3})+(?![a-z0-9])|(?:[a-z]\.){2,}[a-z]?(?![a-z0-9])|[a-z0-9]+)(?:['’‘`][a-z0-9]+)*/gi;

const PLAIN_WORD = /[a-z0-9]+/g;

/** Plain text that needs more than {@link PLAIN_WORD}: grouped digits, initials, `C++` and `C#`. Rare cases come first, for speed. */
const HAS_INNER_SIGNS = /,\d{3}|\.[a-z]\.|[+#]/;

/** The ending of a possessive, or an apostrophe within a word. */
const INNER_APOSTROPHE = /(?<=[a-z0-9])['’‘`](?:s(?![a-z0-9])|(?=[a-z0-9]))/g;

/** Needs no folding except case. */
const SIMPLE = /^[a-z0-9]*$/i;

/** Text whose words need no Unicode rules: ASCII, with typographic quotes and dashes. */
const PLAIN = /^[\0-\x7f‘’“”‐‑–—…]*$/;

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

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(PLAIN.test(text) ? PLAIN_WORD_WITH_SIGNS : WORD)].flatMap((match) => {
    const folded = fold(match[0]);
    // An Arabic vowel sign with its own character (`ﱞ`) is a letter to Unicode, and empty when folded.
    return folded === '' ? [] : { folded, start: match.index, end: match.index + match[0].length };
  });
}

/** The folded words of {@link wordsOf}, without ranges, several times as fast. */
export function foldedWords(text: string): string[] {
  if (!PLAIN.test(text)) return wordsOf(text).map(({ folded }) => folded);
  const lower = text.toLowerCase();
  if (HAS_INNER_SIGNS.test(lower)) return (lower.match(PLAIN_WORD_WITH_SIGNS) ?? []).map(fold);
  const plain = /['’‘`]/.test(lower) ? lower.replace(INNER_APOSTROPHE, '') : lower;
  return plain.match(PLAIN_WORD) ?? [];
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
