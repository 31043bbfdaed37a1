import { forEachKind, NAME_KINDS, type NameKind, namesOf } from '@/lib/article/facets';
import { createLruCache } from '@/lib/core/cache';
import { compareText } from '@/lib/core/compare-text';
import { editsBetween } from '@/lib/core/edit-distance';

export type Field = 'title' | 'description' | NameKind;

/** The fields in which words are searched; each is one bit of a posting. */
export const FIELDS: readonly Field[] = ['title', 'description', ...NAME_KINDS];

/** What a word counts for by the field it stands in; Fuse ranks by the same figures. */
export const FIELD_WEIGHTS: Readonly<Record<Field, number>> = {
  title: 4,
  description: 1.5,
  ...forEachKind(NAME_KINDS, (kind) => namesOf(kind).weight),
};

/** A posting is an article's position and the fields that have the word: `position * 2 ** FIELD_BITS + bits`. */
export const FIELD_BITS = FIELDS.length;

/** The number of each field's bit, its bit, and all of them. */
export const FIELD_AT = Object.fromEntries(FIELDS.map((field, index) => [field, index])) as Record<Field, number>;
export const FIELD_BIT = Object.fromEntries(FIELDS.map((field, index) => [field, 1 << index])) as Record<Field, number>;
export const ALL_FIELDS = (1 << FIELD_BITS) - 1;

/** A word that the archive has. */
export interface Term {
  readonly word: string;
  /** In the order of the articles, each article once. */
  postings: number[];
  /** One bit for each letter that occurs. */
  readonly letters: number;
}

/** A term that resembles a typed word. */
export interface AlikeTerm {
  readonly term: Term;
  readonly edits: number;
}

/** Which articles have which words; one index for the whole archive, to which more articles may be added. */
export interface TermIndex {
  /** The term of a word, made if there is none. */
  term(word: string): Term;
  get(word: string): Term | undefined;
  /** Every term that begins with this, itself included. */
  startingWith(prefix: string): readonly Term[];
  /**
   * Terms that differ from a word by at most `edits` slips (insertion, deletion, substitution, swap of neighbours),
   * nearest first.
   *
   * @param open whether the word is still being typed, so that only a term's beginning has to resemble it
   */
  alike(word: string, edits: number, open: boolean): readonly AlikeTerm[];
  /** Terms that are not taken up yet: whoever asks first waits until they are put in order. */
  readonly unsorted: readonly Term[];
  /** Takes them up as ordered elsewhere; in vain where more came meanwhile or somebody asked. */
  takeSorted(own: readonly Term[], ordered: readonly Term[]): void;
}

export function createTermIndex(): TermIndex {
  const terms = new Map<string, Term>();
  let unsorted: Term[] = [];
  let sorted: Term[] = [];
  let sketches = sketch(sorted);

  // The words before the last stay the same from keystroke to keystroke.
  const remembered = createLruCache<string, readonly AlikeTerm[]>(REMEMBERED);

  const take = (added: readonly Term[]) => {
    // What is in order already is merged in one walk: the engines' sort finds such runs.
    sorted = [...sorted, ...added].sort(byWord);
    unsorted = [];
    sketches = sketch(sorted);
    remembered.clear();
  };

  /** Takes up the terms made since the last time; not before somebody asks, because shards come in quick succession. */
  const settle = () => {
    if (unsorted.length > 0) take(unsorted);
  };

  return {
    term(word) {
      const known = terms.get(word);
      if (known) return known;
      const made: Term = { word, postings: NO_POSTINGS, letters: lettersOf(word) };
      terms.set(word, made);
      unsorted.push(made);
      return made;
    },
    get: (word) => terms.get(word),
    startingWith(prefix) {
      settle();
      const start = firstNot(sorted.length, (index) => (sorted[index]?.word ?? '') < prefix);
      let end = start;
      while (end < sorted.length && sorted[end]?.word.startsWith(prefix)) end++;
      return sorted.slice(start, end);
    },
    alike(word, edits, open) {
      settle();
      return remembered.get(`${edits}${open}${word}`, () => findAlike(sorted, sketches, word, edits, open));
    },
    get unsorted() {
      return unsorted;
    },
    takeSorted(own, ordered) {
      if (own === unsorted && own.length === ordered.length) take(ordered);
    },
  };
}

/** What a comparison can go by before it looks at letters one by one, in two arrays that are quick to run through. */
interface Sketches {
  readonly lengths: Uint8Array;
  /** {@link Term.letters}: two words this many bits apart cannot be nearer than that. */
  readonly letters: Int32Array;
}

function sketch(terms: readonly Term[]): Sketches {
  return {
    lengths: Uint8Array.from(terms, ({ word }) => Math.min(word.length, 255)),
    letters: Int32Array.from(terms, ({ letters }) => letters),
  };
}

function findAlike(
  terms: readonly Term[],
  { lengths, letters }: Sketches,
  word: string,
  edits: number,
  open: boolean,
): AlikeTerm[] {
  const own = lettersOf(word);
  const [shortest, longest] = [word.length - edits, open ? 255 : word.length + edits];
  const found: AlikeTerm[] = [];
  for (let index = 0; index < lengths.length; index++) {
    const length = lengths[index] as number;
    if (length < shortest || length > longest) continue;
    const other = letters[index] as number;
    if (bitCount(own & ~other) > edits || (!open && bitCount(other & ~own) > edits)) continue;
    const term = terms[index] as Term;
    const needed = editsBetween(word, term.word, edits, open);
    if (needed <= edits) found.push({ term, edits: needed });
  }
  return found.sort((a, b) => a.edits - b.edits || b.term.postings.length - a.term.postings.length);
}

/** How many words are remembered together with what they resemble. */
const REMEMBERED = 50;

/** Notes that a field of an article has a term. Articles must come in order, each with all its fields. */
export function notePosting(term: Term, position: number, field: number): void {
  const { postings } = term;
  const last = postings.length - 1;
  const posting = postings[last] ?? -1;
  if (posting >> FIELD_BITS === position) postings[last] = posting | (1 << field);
  else if (last >= 0) postings.push((position << FIELD_BITS) | (1 << field));
  // A list of exactly one, because most words of an archive stand in one article only.
  else term.postings = [(position << FIELD_BITS) | (1 << field)];
}

/** The fields, as bits, that have a term in an article; 0 where none has. Postings run in the order of the articles. */
export function fieldsAt(postings: readonly number[], position: number): number {
  const low = firstNot(postings.length, (index) => (postings[index] ?? 0) >> FIELD_BITS < position);
  const posting = postings[low] ?? -1;
  return posting >> FIELD_BITS === position ? posting & ALL_FIELDS : 0;
}

const NO_POSTINGS: number[] = [];

/** The order of terms. */
export function byWord(a: Term, b: Term): number {
  return compareText(a.word, b.word);
}

/** The first of so many indexes for which something no longer holds, where it holds for those in front of it alone. */
function firstNot(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lettersOf(word: string): number {
  let letters = 0;
  // A bit for each letter of the alphabet; other characters share what `<<` makes of their codes.
  for (let index = 0; index < word.length; index++) letters |= 1 << word.charCodeAt(index);
  return letters;
}

/** How many bits of a 32-bit number are set. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
