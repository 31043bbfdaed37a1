import type { Way, WordMatch } from '@/lib/search/match-words';
import { ALL_FIELDS, FIELD_BITS, FIELD_WEIGHTS, FIELDS } from '@/lib/search/term-index';

/** Weight of every combination of fields: that of the best, and a fifth of each further one. */
const COMBINED = Float32Array.from({ length: 1 << FIELD_BITS }, (_, bits) => {
  const own = FIELDS.flatMap((field, index) => (bits & (1 << index) ? [FIELD_WEIGHTS[field]] : []));
  const best = Math.max(0, ...own);
  return best + 0.2 * (own.reduce((sum, weight) => sum + weight, 0) - best);
});

/** Counts and scores the words of a query in each article. */
export interface Tally {
  /** Starts a new count. Optional words add to the score, not to the number of words. */
  count(matches: readonly WordMatch[], articles: number): void;
  /** Positions, in no order, of the articles with at least this many words of the query. */
  having(words: number, passes: (position: number) => boolean): number[];
  /** The score of an article that has any of the words. */
  score(position: number): number;
  /** The fields, as bits, with any of the words in such an article. */
  fields(position: number): number;
  /** The fields, as bits, with every required word that such an article has. */
  commonFields(position: number): number;
}

/** Creates a tally, which can be used for many searches. */
export function createTally(): Tally {
  let scores!: Float32Array;
  let fields!: Uint16Array;
  /** The fields, as bits, with every word found so far except the last. */
  let common!: Uint16Array;
  let wordFields!: Uint16Array;
  let counts!: Uint8Array;
  let wordScores!: Float32Array;
  let lastWord!: Int32Array;
  let touched!: Int32Array;
  let size = 0;
  let stamp = 0;

  const grow = (articles: number) => {
    scores = new Float32Array(articles);
    fields = new Uint16Array(articles);
    common = new Uint16Array(articles);
    wordFields = new Uint16Array(articles);
    counts = new Uint8Array(articles);
    wordScores = new Float32Array(articles);
    lastWord = new Int32Array(articles);
    touched = new Int32Array(articles);
    stamp = 0;
  };
  grow(0);

  const add = ({ postings, worth }: Way, first: number, counted: 0 | 1) => {
    for (const posting of postings) {
      const position = posting >> FIELD_BITS;
      const bits = posting & ALL_FIELDS;
      const score = (COMBINED[bits] as number) * worth;
      const last = lastWord[position] as number;
      if (last === stamp) {
        fields[position] = (fields[position] as number) | bits;
        if (counted) wordFields[position] = (wordFields[position] as number) | bits;
        const more = score - (wordScores[position] as number);
        if (more > 0) {
          scores[position] = (scores[position] as number) + more;
          wordScores[position] = score;
        }
        continue;
      }
      if (last < first) {
        touched[size++] = position;
        scores[position] = fields[position] = counts[position] = 0;
        common[position] = wordFields[position] = ALL_FIELDS;
      }
      fields[position] = (fields[position] as number) | bits;
      scores[position] = (scores[position] as number) + score;
      if (counted) {
        counts[position] = (counts[position] as number) + 1;
        common[position] = (common[position] as number) & (wordFields[position] as number);
        wordFields[position] = bits;
      }
      lastWord[position] = stamp;
      wordScores[position] = score;
    }
  };

  return {
    count(matches, articles) {
      if (scores.length < articles) grow(articles);
      const first = stamp + 1;
      size = 0;
      for (const { ways, optional } of matches) {
        stamp++;
        for (const way of ways) add(way, first, optional ? 0 : 1);
      }
    },
    having(words, passes) {
      const found: number[] = [];
      // A loop, because spreading a typed array takes longer than everything else here.
      for (let index = 0; index < size; index++) {
        const position = touched[index] as number;
        if ((counts[position] as number) >= words && passes(position)) found.push(position);
      }
      return found;
    },
    score: (position) => scores[position] as number,
    fields: (position) => fields[position] as number,
    commonFields: (position) => (common[position] as number) & (wordFields[position] as number),
  };
}
