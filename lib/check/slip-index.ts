import { editsBetween } from '@/lib/core/edit-distance';

export interface Named<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** A known name of which a name is a typo. */
export interface Slip<T> {
  readonly value: T;
  /** The word that differs; null if only the spaces differ. */
  readonly typed: string | null;
}

/** Finds the known names of which others are typos. */
export interface SlipIndex<T> {
  /** The known name of which `words` is a typo; null if there is none. `words` must not be a known name itself. */
  find(words: readonly string[]): Slip<T> | null;
}

/** Indexes known names by all their words but one, so that a name is compared only with names that share the others. */
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
 * Whether one word is a typo of the other. Not for short words, which have too many neighbours (`data`, `date`), nor
 * for numbers and plurals. Two edits only if both have ten letters, or the longer has them and just additional letters.
 */
function isSlip(typed: string, meant: string): boolean {
  const shorter = Math.min(typed.length, meant.length);
  if (shorter < 5 || /\d/.test(typed + meant) || singular(typed) === singular(meant)) return false;
  const longer = Math.max(typed.length, meant.length);
  const limit = shorter < 10 && !(longer >= 10 && isWithin(typed, meant)) ? 1 : 2;
  return editsBetween(typed, meant, limit) <= limit;
}

/** Whether one word has all letters of the other in order, and the same first one; not `neurology` and `nephrology`. */
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
