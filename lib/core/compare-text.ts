import { perKey } from '@/lib/core/cache';

/** Compares texts by their UTF-16 code units, as `<` does: the same order on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Compares texts in the order of a locale: in Swedish Å comes after Z, in English with A. Call it once per list;
 * `localeCompare` would look up the locale's rules at each comparison.
 */
export function readingOrder(locale: string): (a: string, b: string) => number {
  return collatorOf(locale).compare;
}

const collatorOf = perKey((locale: string) => new Intl.Collator(locale));

/** The {@link readingOrder} of English, for lists of the English interface; by itself, because the search worker needs no other. */
export const inEnglish = new Intl.Collator('en').compare;
