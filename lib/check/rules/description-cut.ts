import { articleRule } from '@/lib/article/article-rule';
import { bareText } from '@/lib/check/bare-text';
import { NEVER_LAST } from '@/lib/check/never-last';
import { pieceAtEnd } from '@/lib/check/piece-at-end';
import { isPlaceholder } from '@/lib/check/placeholder';
import { DESCRIPTION_CUT } from '@/lib/check/texts/article';
import { decodeEntities } from '@/lib/core/text';

/**
 * Characters before a full stop that are looked for in the body, and after it, to see whether the sentence goes on there.
 * Half as many are the least that is looked for.
 */
const TAIL_LENGTH = 30;

/** The same where a full stop is missing: a few words of a description's own may be in the body by chance. */
const COPIED_LENGTH = 60;

/** Characters of a body that are searched: exports take descriptions from the first paragraphs. */
const COMPARED_LENGTH = 4_000;

/** Characters. A shorter line without a full stop may be a headline; a longer one with full stops before is not. */
const HEADLINE_LENGTH = 120;

/** Words that rarely end a long sentence, though they may end a headline: "What to look for". */
const SELDOM_LAST = new Set(
  'as at by for from in into is are was were be been has have of on than that this to which will with'.split(' '),
);

/**
 * `description-cut`: exports that cut a description at a fixed length leave half a word or half a sentence. Reported if
 * the description itself shows it, or the body continues where it ends; a line without a full stop may be a headline.
 */
export const descriptionCut = articleRule(['description'], ({ article, data, report }) => {
  if (isPlaceholder(article.description)) return [];
  const piece = typeof data.description === 'string' ? pieceAtEnd(decodeEntities(data.description.trimEnd())) : null;
  const message = piece === null ? cutOf(article.description, article.body ?? '') : DESCRIPTION_CUT.piece(piece);
  return message === null ? [] : [report('description-cut', ['description'], { message, hint: DESCRIPTION_CUT.hint })];
});

function cutOf(description: string, body: string): string | null {
  const text = description.replace(/<[^<>]*>$/, '').trimEnd();
  const last = text.slice(text.lastIndexOf(' ') + 1);
  if (/(?:…|\.\.\.)[\p{Pe}\p{Pf}"']*$/u.test(text)) return DESCRIPTION_CUT.ellipsis(last);
  if (text === '') return null;
  if (isEnded(text)) return falseEnd(text, last, body) ? DESCRIPTION_CUT.abbreviation(last) : null;
  if (/[,;:(&–—-]$/.test(text)) return DESCRIPTION_CUT.middle(last);
  const rest = continuation(text, body);
  const half = /^[\p{L}\p{N}]+/u.exec(rest)?.[0];
  if (half !== undefined) return DESCRIPTION_CUT.half(last, `${last}${half}`);
  if (/^,? \p{Ll}/u.test(rest) || leadsOn(text, last.toLowerCase())) return DESCRIPTION_CUT.middle(last);
  if (text.length < HEADLINE_LENGTH || !SENTENCE_BEFORE.test(text) || ADDRESS.test(last)) return null;
  return /^\s*(?:[\p{Sentence_Terminal}:;\ue000]|$)/u.test(rest)
    ? DESCRIPTION_CUT.open(last)
    : DESCRIPTION_CUT.middle(last);
}

/** Whether a text ends with a full stop of any script, also in closing signs, or with a hashtag, address or emoji. */
function isEnded(text: string): boolean {
  return (
    /\p{Sentence_Terminal}[\p{Pe}\p{Pf}"'’*_]*$/u.test(text) ||
    /(?:^|\s)(?:[#@]|https?:|www\.)\S+$|(?:\p{Emoji_Presentation}|\ufe0f)$/u.test(text)
  );
}

/** Abbreviations before a name or a number, which end no sentence. */
const BEFORE_NAMES =
  /^[\p{Ps}\p{Pi}"']*(?:Dr|Drs|Mr|Mrs|Ms|Prof|Gov|Sen|Rep|Gen|Lt|Col|Capt|Sgt|vs|e\.g|i\.e|approx|incl)\.$/u;

/** Characters. A longer word is not an abbreviation, and not cut at a dot within it. */
const MAX_ABBREVIATED = 8;

/** Initials and abbreviations such as "U.S.". */
const INITIALS = /^[\p{Ps}\p{Pi}"']*(?:\p{Lu}\.){1,4}$/u;

/** A description of at most so many words that ends with initials is the beginning of a sentence: "The U.S." */
const FEWEST_WORDS = 3;

/** Whether the full stop at the end belongs to an abbreviation, a number or a name, and the sentence goes on. */
function falseEnd(text: string, last: string, body: string): boolean {
  if (!text.endsWith('.') || last.length > MAX_ABBREVIATED) return false;
  if (BEFORE_NAMES.test(last)) return true;
  if (INITIALS.test(last) && text.split(' ', FEWEST_WORDS + 1).length <= FEWEST_WORDS) return true;
  if (!goesOnBehind(last, body.slice(0, COMPARED_LENGTH))) return false;
  const tail = text.slice(-TAIL_LENGTH);
  const source = bareText(body.slice(0, COMPARED_LENGTH));
  // A short description counts only where the body begins with it.
  const at = text.length < TAIL_LENGTH / 2 ? (source.startsWith(text) ? 0 : -1) : source.indexOf(tail);
  if (at < 0) return false;
  const rest = source.slice(at + tail.length, at + tail.length + TAIL_LENGTH);
  return /^[\p{L}\p{N}]/u.test(rest) ? /^\p{N}/u.test(rest) || /^\p{Ll}/u.test(rest) : /^,? \p{Ll}{2}/u.test(rest);
}

/** Whether a body continues a sentence after any occurrence of a word: a quick test before markup is removed. */
function goesOnBehind(word: string, body: string): boolean {
  for (let at = body.indexOf(word); at >= 0; at = body.indexOf(word, at + 1))
    if (/^(?:[\p{L}\p{N}<*_[]|,?\s*[\p{Ll}<*_[])/u.test(body.slice(at + word.length, at + word.length + 4)))
      return true;
  return false;
}

/**
 * The text in the body after the end of the description; empty where the body proves nothing. It does if it contains the
 * description's last 60 characters, or a sentence that begins as the description's last one does, or as a short one as a whole.
 */
function continuation(text: string, body: string): string {
  const source = bareText(body.slice(0, COMPARED_LENGTH).replace(BLOCK_END, `${END_MARK}$&`));
  const [sentence = ''] = LAST_SENTENCE.exec(text) ?? [];
  if (text.length >= COPIED_LENGTH) return behind(text.slice(-COPIED_LENGTH), source) ?? begun(sentence, source) ?? '';
  return begun(sentence || (text.length >= TAIL_LENGTH ? text : ''), source) ?? '';
}

/** A character for private use, which keeps the end of a paragraph, heading, entry or cell in a bare text. */
const END_MARK = '\ue000';

const BLOCK_END = /\n[ \t]*(?=\n|[-*+#>|]|\d{1,9}[.)])|<\/(?:p|li|h[1-6]|div|td|th|blockquote)>/gi;

const LAST_SENTENCE = /(?<=\P{Lu}\p{Sentence_Terminal}[\p{Pe}\p{Pf}"'’]*\s*)\p{Lu}[^\p{Sentence_Terminal}]*$/u;

/** What ends the text before a sentence. */
const BEFORE_SENTENCE = /^$|[\p{Sentence_Terminal}\p{Pe}\p{Pf}"'’]$/u;

/**
 * What follows some words in a bare text, whose spaces may be missing; null if it does not contain them.
 *
 * @param before matches what may stand before the words, without spaces
 */
function behind(words: string, source: string, before = /^/): string | null {
  const signs = words.replace(/[\s*_`~|[\]\\]+/g, '');
  if (signs.length < TAIL_LENGTH / 2) return null;
  const packed = source.replace(/[\s\ue000]+/g, '');
  let at = packed.indexOf(signs);
  while (at >= 0 && !before.test(packed.slice(Math.max(0, at - 2), at))) at = packed.indexOf(signs, at + 1);
  return at < 0 ? null : afterSigns(source, at + signs.length).slice(0, TAIL_LENGTH);
}

/** The same for the beginning of a sentence. */
function begun(words: string, source: string): string | null {
  return behind(words, source, BEFORE_SENTENCE);
}

/** The text after so many characters, spaces and marks of ends not counted. */
function afterSigns(text: string, count: number): string {
  let left = count;
  for (let at = 0; at < text.length; at++) {
    if (left === 0) return text.slice(at);
    if (!/[\s\ue000]/.test(text.charAt(at))) left -= 1;
  }
  return '';
}

/** The end of a sentence, and the beginning of the next. */
const SENTENCE_BEFORE = /\p{Sentence_Terminal}[\p{Pe}\p{Pf}"'’]*\s+[\p{Ps}\p{Pi}"']*\p{Lu}/u;

/** A web or mail address, after which a full stop is often left out. */
const ADDRESS = /[^\s.@][.@]\p{L}/u;

/** Whether the last word leads on to another. */
function leadsOn(text: string, last: string): boolean {
  return NEVER_LAST.has(last) || (text.length >= HEADLINE_LENGTH && SELDOM_LAST.has(last));
}
