import { perKey } from '@/lib/core/cache';

/** Compares texts by their UTF-16 code units, as `<` does: the same order on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Compares texts as readers of a locale order them: in Swedish Å stands behind Z, in English beside A. Ask once for a
 * list: `localeCompare` with a locale looks up its rules at each call.
 */
export function readingOrder(locale: string): (a: string, b: string) => number {
  return collatorOf(locale).compare;
}

const collatorOf = perKey((locale: string) => new Intl.Collator(locale));

/** The {@link readingOrder} of English, for lists that no reader's locale orders. */
export const inEnglish = readingOrder('en');
