const collators = new Map<string, Intl.Collator>();

/**
 * Compares texts as readers of a locale order them: in Swedish Å stands behind Z, in English beside A. Asked once for a
 * list, since `localeCompare` with a locale looks its rules up each time.
 */
export function readingOrder(locale: string): (a: string, b: string) => number {
  const known = collators.get(locale);
  if (known) return known.compare;
  const made = new Intl.Collator(locale);
  collators.set(locale, made);
  return made.compare;
}
