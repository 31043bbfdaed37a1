import { ALL_FIELDS, FIELD_BITS, type TermIndex } from '@/lib/search/term-index';

/** Postings of the articles that have all words in one field, with the fields that do. */
export function postingsOfAll(terms: TermIndex, words: readonly string[]): readonly number[] {
  const lists = words.map((word) => terms.get(word)?.postings ?? []);
  const [rarest = [], ...others] = lists.sort((a, b) => a.length - b.length);
  return others.reduce(inBoth, rarest);
}

/** One pass is enough, because both lists are in the order of the articles. */
function inBoth(a: readonly number[], b: readonly number[]): readonly number[] {
  const both: number[] = [];
  let at = 0;
  for (const posting of a) {
    const position = posting >> FIELD_BITS;
    while (at < b.length && (b[at] as number) >> FIELD_BITS < position) at++;
    const other = b[at] ?? -1;
    const fields = posting & other & ALL_FIELDS;
    if (other >> FIELD_BITS === position && fields !== 0) both.push((position << FIELD_BITS) | fields);
  }
  return both;
}
