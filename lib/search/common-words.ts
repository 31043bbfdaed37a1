import { formsOf } from '@/lib/search/inflection';
import type { TypedWord } from '@/lib/search/words';

/** Common words with which questions and requests begin. */
const OPENING = setOf(
  'am any anyone anything are can could did do does had has have how i is just please should so someone something was we were what when where which who whom whose why will would you',
);

/** Other words that sentences need and searches do not. */
const COMMON = setOf(
  'a about after all already also an and as at be been before being between but by doesnt dont during else ever everything explained for from he her his if in into isnt it its me more most my no not of off on only or our out over really regarding she some still such than that the their them then there these they this those through to too under up very while with without your',
);

/**
 * Words, in any form, that people put around their subject in a question. Ignored only within sentences: otherwise they may
 * be the subject, like `us`, which is also a country.
 */
const ASKED = setOf(
  'announce answer article ask became become began begin best come cover deal discuss find found get give go good guide handle happen hear help idea important info keep know known latest launch learn like look made make manage mean mention miss need news one people piece point possible post problem publish question read recent recommend release remember said say search see sense show start story suggest take talk tell thing think thought tip told try understand update us use want way well went work worth write written wrong wrote',
);

/** Join the words of one thing: `news and events`, `people of color`. */
const JOINING = /^(?:and|of|or)$/;

/** A Japanese particle: a single hiragana. */
const PARTICLE = /^\p{scx=Hira}$/u;

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

function isAsked(word: string): boolean {
  return [word, ...formsOf(word)].some((form) => ASKED.has(form));
}

/** @param word folded */
export function isCommon(word: string): boolean {
  return OPENING.has(word) || COMMON.has(word) || PARTICLE.test(word);
}

const CAPITALS = /^(?:\p{Lu}\.?){2,}$/u;

/**
 * For each word of a query, whether it carries no meaning, so that an article need not have it. False for a word in capitals
 * among others in small letters: `IT`, `WHO`.
 *
 * @param hasTime whether the query also names a time: `what happened in March 2014`
 */
export function carryNothing(words: readonly TypedWord[], hasTime: boolean): boolean[] {
  const said = words.map(({ parts }) => parts.join(' '));
  // A sentence begins like one (`can someone tell`), or has a word of asking that leads on (`latest on`).
  const isSentence =
    hasTime ||
    said.some((word, index) => {
      const next = said[index + 1] ?? '';
      return index === 0 && OPENING.has(word) ? next !== '' : isAsked(word) && isCommon(next) && !JOINING.test(next);
    });
  const hasSmall = words.some(({ written }) => /\p{Ll}/u.test(written));
  return words.map(({ written }, index) => {
    const word = said[index] ?? '';
    if (hasSmall && CAPITALS.test(written)) return false;
    return isCommon(word) || (isSentence && isAsked(word));
  });
}
