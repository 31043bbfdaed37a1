import { formsOf } from '@/lib/search/inflection';
import type { TypedWord } from '@/lib/search/words';

/** Words that a sentence needs and a search does not; `us`, which is a country as well, is none of them. */
const COMMON = new Set(
  'a about after all also am an and any are as at be been before being between but by can could did do does doesnt dont during for from had has have he her his how i if in into is isnt it its me more most my no not of off on only or our out over she should so some still such than that the their them then there these they this those through to too under up very was we were what when where which while who whom whose why will with without would you your'.split(
    ' ',
  ),
);

/** What a question says of its subject, and requests call what they want, in any of its forms. */
const ASKED = new Set(
  'announce article began begin best find get good happen know launch made make need people piece post publish read release said say start story use way work write written wrote'.split(
    ' ',
  ),
);

function isAsked(word: string): boolean {
  return [word, ...formsOf(word)].some((form) => ASKED.has(form));
}

const ASKING = /^(?:wh(?:o|om|ose|at|en|ere|ich|y)|how|is|are|was|were|do|does|did|can|could)$/;

/** After a word of {@link ASKED} they make a question of a request: `articles about veterans`. */
const ABOUT = /^(?:about|by|on|from)$/;

/** A particle of Japanese: one hiragana by itself. */
const PARTICLE = /^\p{scx=Hira}$/u;

/** @param word folded */
export function isCommon(word: string): boolean {
  return COMMON.has(word) || PARTICLE.test(word);
}

const CAPITALS = /^(?:\p{Lu}\.?){2,}$/u;

/**
 * Which words of a query carry nothing, so that an article may do without them. Never what is written in capitals among
 * small letters: `IT`, `WHO`.
 *
 * @param hasTime whether a time is named besides: `what happened in March 2014`
 */
export function carryNothing(words: readonly TypedWord[], hasTime: boolean): boolean[] {
  const said = words.map(({ parts }) => parts.join(' '));
  const isQuestion =
    hasTime ||
    (words.length > 1 && ASKING.test(said[0] ?? '')) ||
    said.some((word, index) => ABOUT.test(said[index + 1] ?? '') && isAsked(word));
  const hasSmall = words.some(({ written }) => /\p{Ll}/u.test(written));
  return words.map(({ written }, index) => {
    const word = said[index] ?? '';
    if (hasSmall && CAPITALS.test(written)) return false;
    return isCommon(word) || (isQuestion && isAsked(word));
  });
}
