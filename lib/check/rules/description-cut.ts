import { articleRule } from '@/lib/article/article-rule';
import { bareText } from '@/lib/check/bare-text';
import { NEVER_LAST } from '@/lib/check/never-last';
import { pieceAtEnd } from '@/lib/check/piece-at-end';
import { DESCRIPTION_CUT } from '@/lib/check/texts/article';
import { decodeEntities } from '@/lib/core/text';

/** So much of a description's end is looked for in the body. */
const TAIL_LENGTH = 30;

/** Only the beginning of a body is compared: exports cut a description out of its first paragraphs. */
const COMPARED_LENGTH = 4_000;

/** A shorter line without an end may be a headline; a longer one that has had full stops before is not. */
const HEADLINE_LENGTH = 120;

/** No long sentence ends in one of these without a full stop, though a headline may: "What to look for". */
const SELDOM_LAST = new Set(
  'as at by for from in into is are was were be been has have of on than that this to which will with'.split(' '),
);

/**
 * `description-cut`: exports that end a description at a fixed length leave half a word or half a sentence. Told where
 * the description itself shows it, or the body goes on where it stops; a line without a full stop may be a headline.
 */
export const descriptionCut = articleRule(['description'], ({ article, data, report }) => {
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
  const goesOn = /^,? \p{Ll}/u.test(rest);
  return goesOn || breaksOff(text, last.toLowerCase()) ? DESCRIPTION_CUT.middle(last) : null;
}

/** A full stop of any script, whatever closes behind it; a hashtag, an address or a picture may follow the last one. */
function isEnded(text: string): boolean {
  return (
    /\p{Sentence_Terminal}[\p{Pe}\p{Pf}"'’*_]*$/u.test(text) ||
    /(?:^|\s)(?:[#@]|https?:|www\.)\S+$|(?:\p{Emoji_Presentation}|\ufe0f)$/u.test(text)
  );
}

/** Abbreviations that no sentence ends in, since a name or a number follows them. */
const BEFORE_NAMES =
  /^[\p{Ps}\p{Pi}"']*(?:Dr|Drs|Mr|Mrs|Ms|Prof|Gov|Sen|Rep|Gen|Lt|Col|Capt|Sgt|vs|e\.g|i\.e|approx|incl)\.$/u;

/** A longer word is neither abbreviated nor cut at a point within it. */
const MAX_ABBREVIATED = 8;

/** Initials and abbreviations such as "U.S.". */
const INITIALS = /^[\p{Ps}\p{Pi}"']*(?:\p{Lu}\.){1,4}$/u;

/** A description of so few words that ends in initials is the beginning of a sentence: "The U.S." */
const FEWEST_WORDS = 3;

/** Whether the full stop at the end is part of an abbreviation, a number or a name, and the sentence goes on behind it. */
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

/** Whether a body goes on within a sentence behind any place of a word: a first look, for taking markup out costs more. */
function goesOnBehind(word: string, body: string): boolean {
  for (let at = body.indexOf(word); at >= 0; at = body.indexOf(word, at + 1))
    if (/^(?:[\p{L}\p{N}<*_[]|,?\s*[\p{Ll}<*_[])/u.test(body.slice(at + word.length, at + word.length + 4)))
      return true;
  return false;
}

/** What follows in the body where the description stops; empty when the body says it in other words. */
function continuation(text: string, body: string): string {
  // Sentences may have been glued in one and not in the other.
  const tail = text.slice(-TAIL_LENGTH).replace(/^.*\p{Sentence_Terminal}\s*/su, '');
  if (tail.length < TAIL_LENGTH / 2) return '';
  const source = bareText(body.slice(0, COMPARED_LENGTH));
  const at = source.indexOf(tail);
  return at < 0 ? '' : source.slice(at + tail.length, at + tail.length + TAIL_LENGTH);
}

function breaksOff(text: string, last: string): boolean {
  if (NEVER_LAST.has(last)) return true;
  if (text.length < HEADLINE_LENGTH) return false;
  return SELDOM_LAST.has(last) || /\p{Sentence_Terminal}[\p{Pe}\p{Pf}"'’]*\s+[\p{Ps}\p{Pi}"']*\p{Lu}/u.test(text);
}
