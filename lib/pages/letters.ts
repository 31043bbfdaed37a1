import { readingOrder } from '@/lib/core/compare-text';

/** The names of a directory that begin with one letter. */
export interface Letter<Named> {
  /** `#` for names that do not begin with a letter. */
  readonly letter: string;
  /** The section's id on the page. */
  readonly id: string;
  readonly entries: readonly Named[];
}

/** Groups names by first letter, from A to Z. Ignores accents, and signs before a name. */
export function byLetter<Named extends { readonly label: string }>(
  named: Iterable<Named>,
  locale: string,
): readonly Letter<Named>[] {
  const order = readingOrder(locale);
  const groups = new Map<string, Named[]>();
  for (const one of named) {
    const [first = ''] = /[\p{L}\p{N}]/u.exec(one.label.normalize('NFKD')) ?? [];
    const letter = /\p{L}/u.test(first) ? first.toLocaleUpperCase(locale) : '#';
    const group = groups.get(letter) ?? [];
    groups.set(letter, group);
    group.push(one);
  }
  return [...groups]
    .sort(([a], [b]) => (a === '#' ? 1 : b === '#' ? -1 : order(a, b)))
    .map(([letter, entries]) => ({
      letter,
      id: letter === '#' ? 'letter-other' : `letter-${letter.toLowerCase()}`,
      entries,
    }));
}

/** Space around the entries of a letter, in lines. */
const LETTER_LINES = 0.5;

/** Splits letters, in order, into two columns, so that the longer one is as short as possible. */
export function inTwoColumns<Named>(letters: readonly Letter<Named>[]): readonly (readonly Letter<Named>[])[] {
  const lines = letters.map(({ entries }) => entries.length + LETTER_LINES);
  const all = lines.reduce((sum, length) => sum + length, 0);
  let [first, best, parting] = [0, Number.POSITIVE_INFINITY, 0];
  lines.forEach((length, index) => {
    first += length;
    const longer = Math.max(first, all - first);
    if (longer < best) [best, parting] = [longer, index + 1];
  });
  return [letters.slice(0, parting), letters.slice(parting)].filter((column) => column.length > 0);
}
