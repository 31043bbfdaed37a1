import { readingOrder } from '@/lib/core/compare-text';

/** The names of a directory that begin with one letter, in their order. */
export interface Letter<Named> {
  /** `#` for names that begin with none. */
  readonly letter: string;
  /** For the section's address on the page. */
  readonly id: string;
  readonly entries: readonly Named[];
}

/** A directory from A to Z. Accents make no letters of their own, and marks before a name do not count. */
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

/** The room about the lines of a letter's entries, in lines. */
const LETTER_LINES = 0.5;

/** Parts letters, in their order, where the longer of two columns is shortest. */
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
