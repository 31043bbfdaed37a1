/** A word of a text, folded for comparison, and where it stands. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A word: letters, digits and marks, held together by apostrophes. Scripts written without spaces give one word a
 * character, because nothing short of a dictionary finds their words.
 */
const WORD =
  /(?=[\p{L}\p{N}])[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]\p{M}*|(?:(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}])[\p{L}\p{N}]\p{M}*)+(?:['’](?:(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}])[\p{L}\p{N}]\p{M}*)+)*/gu;

/** {@link WORD} for such text, which costs a tenth. */
const PLAIN_WORD_WITH_APOSTROPHES = /[a-z0-9]+(?:['’][a-z0-9]+)*/gi;

const PLAIN_WORD = /[a-z0-9]+/g;

/** A possessive's ending, or an apostrophe that holds two halves of a word together. */
const INNER_APOSTROPHE = /(?<=[a-z0-9])['’](?:s(?![a-z0-9])|(?=[a-z0-9]))/g;

/** Nothing to fold but case. */
const SIMPLE = /^[a-z0-9]*$/i;

/** Text whose words need no Unicode rules; the typographer's marks around English words do not count. */
const PLAIN = /^[\0-\x7f‘’“”–—…]*$/;

/** Case, accents and apostrophes do not tell words apart, nor does a possessive: `Agency’s` is `agency`. */
export function fold(text: string): string {
  if (SIMPLE.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’]s?(?![\p{L}\p{N}])/gu, '')
    .replace(/['’]/g, '');
}

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(PLAIN.test(text) ? PLAIN_WORD_WITH_APOSTROPHES : WORD)].map((match) => ({
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The folded words of a text in order: what {@link wordsOf} gives, without the places, and several times as fast. */
export function foldedWords(text: string): string[] {
  if (!PLAIN.test(text)) return wordsOf(text).map(({ folded }) => folded);
  const lower = text.toLowerCase();
  const plain = /['’]/.test(lower) ? lower.replace(INNER_APOSTROPHE, '') : lower;
  return plain.match(PLAIN_WORD) ?? [];
}
