import { forEachKind, NAME_KINDS, type NameKind, namesOf } from '@/lib/article/facets';
import { createLruCache } from '@/lib/core/cache';
import { compareText } from '@/lib/core/compare-text';
import { editsBetween } from '@/lib/core/edit-distance';

export type Field = 'title' | 'description' | NameKind;

/** The fields that are searched; each is one bit of a posting. */
export const FIELDS: readonly Field[] = ['title', 'description', ...NAME_KINDS];

/** Weight of a word by field, also used with Fuse. */
export const FIELD_WEIGHTS: Readonly<Record<Field, number>> = {
  title: 4,
  description: 1.5,
  ...forEachKind(NAME_KINDS, (kind) => namesOf(kind).weight),
};

/** A posting is an article's position and the fields with the word: `position * 2 ** FIELD_BITS + bits`. */
export const FIELD_BITS = FIELDS.length;

/** Index of each field's bit. */
export const FIELD_INDEX = Object.fromEntries(FIELDS.map((field, index) => [field, index])) as Record<Field, number>;
/** Mask of each field, and of all. */
export const FIELD_BIT = Object.fromEntries(FIELDS.map((field, index) => [field, 1 << index])) as Record<Field, number>;
export const ALL_FIELDS = (1 << FIELD_BITS) - 1;

/** A word of the archive. */
export interface Term {
  readonly word: string;
  /** In the order of the articles, each article once. */
  postings: number[];
  /** One bit for each letter that occurs. */
  readonly letterBits: number;
}

/** A term similar to a typed word. */
export interface AlikeTerm {
  readonly term: Term;
  readonly edits: number;
}

/** Which articles have which words; one index for the whole archive, to which more articles may be added. */
export interface TermIndex {
  /** The term of a word; creates it if there is none. */
  term(word: string): Term;
  get(word: string): Term | undefined;
  /** All terms with this prefix, an equal one included. */
  startingWith(prefix: string): readonly Term[];
  /**
   * Terms that differ from a word by at most `edits` edits (insertion, deletion, substitution, swap of neighbours), nearest
   * first.
   *
   * @param open whether the word is still being typed, so that only a term's beginning must be similar
   */
  alike(word: string, edits: number, open: boolean): readonly AlikeTerm[];
  /** New terms that are not sorted yet; the next search sorts them. */
  readonly unsorted: readonly Term[];
  /** Takes over {@link unsorted} after sorting elsewhere; does nothing if it has changed or was sorted since. */
  takeSorted(own: readonly Term[], ordered: readonly Term[]): void;
}

export function createTermIndex(): TermIndex {
  const terms = new Map<string, Term>();
  let unsorted: Term[] = [];
  let sorted: Term[] = [];
  let prefilter = prefilterOf(sorted);

  // All words but the last stay the same from keystroke to keystroke.
  const remembered = createLruCache<string, readonly AlikeTerm[]>(MAX_CACHED);

  const take = (added: readonly Term[]) => {
    // The sort of today's engines (Timsort) merges sorted runs in one pass.
    sorted = [...sorted, ...added].sort(byWord);
    unsorted = [];
    prefilter = prefilterOf(sorted);
    remembered.clear();
  };

  /** Sorts new terms. Only before a search, since several shards may arrive before one. */
  const settle = () => {
    if (unsorted.length > 0) take(unsorted);
  };

  return {
    term(word) {
      const known = terms.get(word);
      if (known) return known;
      const made: Term = { word, postings: NO_POSTINGS, letterBits: letterBitsOf(word) };
      terms.set(word, made);
      unsorted.push(made);
      return made;
    },
    get: (word) => terms.get(word),
    startingWith(prefix) {
      settle();
      const start = partitionPoint(sorted.length, (index) => (sorted[index]?.word ?? '') < prefix);
      let end = start;
      while (end < sorted.length && sorted[end]?.word.startsWith(prefix)) end++;
      return sorted.slice(start, end);
    },
    alike(word, edits, open) {
      settle();
      return remembered.get(`${edits}${open}${word}`, () => findAlike(sorted, prefilter, word, edits, open));
    },
    get unsorted() {
      return unsorted;
    },
    takeSorted(own, ordered) {
      if (own === unsorted && own.length === ordered.length) take(ordered);
    },
  };
}

/** Data to reject most terms before computing an edit distance, in typed arrays for speed. */
interface Prefilter {
  /** Capped at 255. */
  readonly lengths: Uint8Array;
  /** {@link Term.letterBits}: every letter that one word has and the other lacks costs at least one edit. */
  readonly letterBits: Int32Array;
}

function prefilterOf(terms: readonly Term[]): Prefilter {
  return {
    lengths: Uint8Array.from(terms, ({ word }) => Math.min(word.length, 255)),
    letterBits: Int32Array.from(terms, ({ letterBits }) => letterBits),
  };
}

function findAlike(
  terms: readonly Term[],
  { lengths, letterBits }: Prefilter,
  word: string,
  edits: number,
  open: boolean,
): AlikeTerm[] {
  const own = letterBitsOf(word);
  const [shortest, longest] = [word.length - edits, open ? 255 : word.length + edits];
  const found: AlikeTerm[] = [];
  for (let index = 0; index < lengths.length; index++) {
    const length = lengths[index] as number;
    if (length < shortest || length > longest) continue;
    const other = letterBits[index] as number;
    if (bitCount(own & ~other) > edits || (!open && bitCount(other & ~own) > edits)) continue;
    const term = terms[index] as Term;
    const needed = editsBetween(word, term.word, edits, open);
    if (needed <= edits) found.push({ term, edits: needed });
  }
  return found.sort((a, b) => a.edits - b.edits || b.term.postings.length - a.term.postings.length);
}

/** Words whose similar terms are cached. */
const MAX_CACHED = 50;

/** Adds a posting. Call it with ascending positions, all fields of an article together. */
export function notePosting(term: Term, position: number, field: number): void {
  const { postings } = term;
  const last = postings.length - 1;
  const posting = postings[last] ?? -1;
  if (posting >> FIELD_BITS === position) postings[last] = posting | (1 << field);
  else if (last >= 0) postings.push((position << FIELD_BITS) | (1 << field));
  // A new array of length one: most words occur in a single article, and a grown array would waste memory.
  else term.postings = [(position << FIELD_BITS) | (1 << field)];
}

/** The fields, as bits, with a term in an article; 0 for none. */
export function fieldsAt(postings: readonly number[], position: number): number {
  const low = partitionPoint(postings.length, (index) => (postings[index] ?? 0) >> FIELD_BITS < position);
  const posting = postings[low] ?? -1;
  return posting >> FIELD_BITS === position ? posting & ALL_FIELDS : 0;
}

const NO_POSTINGS: number[] = [];

export function byWord(a: Term, b: Term): number {
  return compareText(a.word, b.word);
}

/** Binary search: the first index below `length` for which `holds` is false. It must be true before and false from there on. */
function partitionPoint(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function letterBitsOf(word: string): number {
  let bits = 0;
  // A bit for each letter of the alphabet; other characters share bits (code modulo 32), which only weakens the filter.
  for (let index = 0; index < word.length; index++) bits |= 1 << word.charCodeAt(index);
  return bits;
}

/** The number of set bits. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
