import { forEachKind, NAME_KINDS, type NameKind, namesOf } from '@/lib/article/facets';
import { createLruCache } from '@/lib/core/cache';
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

/** Mask of each field, and of all. */
export const FIELD_BIT = Object.fromEntries(FIELDS.map((field, index) => [field, 1 << index])) as Record<Field, number>;
export const ALL_FIELDS = (1 << FIELD_BITS) - 1;

/** A word of the archive. */
export interface Term {
  readonly word: string;
  /** In the order of the articles, each article once. */
  postings: number[];
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
  /** All terms with this prefix, an equal one included, in no order. */
  startingWith(prefix: string): readonly Term[];
  /**
   * Terms that differ from a word by at most `edits` edits (insertion, deletion, substitution, swap of neighbours), nearest
   * first.
   *
   * @param open whether the word is still being typed, so that only a term's beginning must be similar
   */
  alike(word: string, edits: number, open: boolean): readonly AlikeTerm[];
}

export function createTermIndex(): TermIndex {
  const terms = new Map<string, Term>();
  /** The same by their first letter: for a prefix, reading one list takes less than keeping all terms sorted. */
  const byLetter = new Map<string, Term[]>();
  let prefilter = prefilterOf([]);

  // All words but the last stay the same from keystroke to keystroke.
  const remembered = createLruCache<string, readonly AlikeTerm[]>(MAX_CACHED);

  return {
    term(word) {
      const known = terms.get(word);
      if (known) return known;
      const made: Term = { word, postings: NO_POSTINGS };
      terms.set(word, made);
      const letter = word.charAt(0);
      const list = byLetter.get(letter);
      if (list) list.push(made);
      else byLetter.set(letter, [made]);
      return made;
    },
    get: (word) => terms.get(word),
    startingWith: (prefix) => (byLetter.get(prefix.charAt(0)) ?? []).filter(({ word }) => word.startsWith(prefix)),
    alike(word, edits, open) {
      if (prefilter.terms.length < terms.size) {
        prefilter = prefilterOf([...terms.values()]);
        remembered.clear();
      }
      return remembered.get(`${edits}${open}${word}`, () => findAlike(prefilter, word, edits, open));
    },
  };
}

/** Data to reject most terms before computing an edit distance, in typed arrays for speed. */
interface Prefilter {
  readonly terms: readonly Term[];
  /** Capped at 255. */
  readonly lengths: Uint8ClampedArray;
  /** One bit for each letter that occurs: every letter that one word has and the other lacks costs at least one edit. */
  readonly letterBits: Int32Array;
}

function prefilterOf(terms: readonly Term[]): Prefilter {
  const lengths = new Uint8ClampedArray(terms.length);
  const letterBits = new Int32Array(terms.length);
  terms.forEach(({ word }, index) => {
    lengths[index] = word.length;
    letterBits[index] = letterBitsOf(word);
  });
  return { terms, lengths, letterBits };
}

function findAlike({ terms, lengths, letterBits }: Prefilter, word: string, edits: number, open: boolean): AlikeTerm[] {
  const own = letterBitsOf(word);
  const shortest = word.length - edits;
  const longest = open ? 255 : word.length + edits;
  const found: AlikeTerm[] = [];
  for (let index = 0; index < lengths.length; index++) {
    const length = lengths[index] as number;
    if (length < shortest || length > longest) continue;
    const other = letterBits[index] as number;
    if (hasMoreBits(own & ~other, edits) || (!open && hasMoreBits(other & ~own, edits))) continue;
    const term = terms[index] as Term;
    const needed = editsBetween(word, term.word, edits, open);
    if (needed <= edits) found.push({ term, edits: needed });
  }
  return found.sort((a, b) => a.edits - b.edits || b.term.postings.length - a.term.postings.length);
}

/** Words whose similar terms are cached. */
const MAX_CACHED = 50;

/** Adds a posting. Call it with ascending positions, all fields of an article together. */
export function notePosting(term: Term, position: number, fieldBit: number): void {
  const { postings } = term;
  const last = postings.length - 1;
  const posting = postings[last] ?? -1;
  const own = (position << FIELD_BITS) | fieldBit;
  if (posting >> FIELD_BITS === position) postings[last] = posting | own;
  else if (last >= 0) postings.push(own);
  // A new array of length one: most words occur in a single article, and a grown array would waste memory.
  else term.postings = [own];
}

/** The fields, as bits, with a term in an article; 0 for none. */
export function fieldsAt(postings: readonly number[], position: number): number {
  // Binary search for the first posting that is not before the article's.
  let low = 0;
  let high = postings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postings[middle] as number) >> FIELD_BITS < position) low = middle + 1;
    else high = middle;
  }
  const posting = postings[low] ?? -1;
  return posting >> FIELD_BITS === position ? posting & ALL_FIELDS : 0;
}

const NO_POSTINGS: number[] = [];

function letterBitsOf(word: string): number {
  let bits = 0;
  // A bit for each letter of the alphabet; other characters share bits (code modulo 32), which only weakens the filter.
  for (let index = 0; index < word.length; index++) bits |= 1 << word.charCodeAt(index);
  return bits;
}

/** Whether more than `most` bits are set. */
function hasMoreBits(bits: number, most: number): boolean {
  let left = bits;
  // Each step clears the lowest one.
  for (let cleared = 0; cleared < most; cleared++) left &= left - 1;
  return left !== 0;
}
