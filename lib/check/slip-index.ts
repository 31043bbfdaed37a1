import { editsBetween } from '@/lib/core/edit-distance';

/** Something known by a name of several words. */
export interface Named<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** A known name that differs from the one asked for by a slip. */
export interface Slip<T> {
  readonly value: T;
  /** The word that differs; null where the words are the same and only parted in another way. */
  readonly typed: string | null;
}

/** Known names, to be found by others. */
export interface SlipIndex<T> {
  /** The known name that was meant; null where none is a slip away. The name asked for must not be known itself. */
  find(words: readonly string[]): Slip<T> | null;
}

/** Keeps known names by all their words but one: a name with a slip in one word is not compared with every other. */
export function buildSlipIndex<T>(known: Iterable<Named<T>>): SlipIndex<T> {
  const joined = new Map<string, T>();
  const byRest = new Map<string, { readonly word: string; readonly value: T }[]>();
  for (const { words, value } of known) {
    joined.set(words.join(''), value);
    for (const [index, word] of words.entries()) {
      const rest = restOf(words, index);
      const bucket = byRest.get(rest);
      if (bucket) bucket.push({ word, value });
      else byRest.set(rest, [{ word, value }]);
    }
  }
  return {
    find(words) {
      const parted = joined.get(words.join(''));
      if (parted !== undefined) return { value: parted, typed: null };
      for (const [index, typed] of words.entries()) {
        const meant = byRest.get(restOf(words, index))?.find(({ word }) => isSlip(typed, word));
        if (meant) return { value: meant.value, typed };
      }
      return null;
    },
  };
}

function restOf(words: readonly string[], left: number): string {
  return words.map((word, index) => (index === left ? '' : word)).join(' ');
}

/**
 * Whether a word is another, mistyped. Short words have too many neighbours (`data` and `date`), numbers and plurals
 * are meant, and two slips are believed of long words alone, or of letters that were left out or doubled within one.
 */
function isSlip(typed: string, meant: string): boolean {
  const shorter = Math.min(typed.length, meant.length);
  if (shorter < 5 || /\d/.test(typed + meant) || singular(typed) === singular(meant)) return false;
  const longer = Math.max(typed.length, meant.length);
  const limit = shorter < 10 && !(longer >= 10 && isWithin(typed, meant)) ? 1 : 2;
  return editsBetween(typed, meant, limit) <= limit;
}

/** Whether one word has all letters of the other in their order, beginning alike; `neurology` and `nephrology` have not. */
function isWithin(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/e?s$/, '');
}
