import type { Way, WordMatch } from '@/lib/search/match-words';
import { ALL_FIELDS, FIELD_BITS, FIELD_WEIGHTS, FIELDS } from '@/lib/search/term-index';

/** What every combination of fields counts for: the best of them, and a little for each further one. */
const COMBINED = Float32Array.from({ length: 1 << FIELD_BITS }, (_, bits) => {
  const own = FIELDS.flatMap((field, index) => (bits & (1 << index) ? [FIELD_WEIGHTS[field]] : []));
  const best = Math.max(0, ...own);
  return best + 0.2 * (own.reduce((sum, weight) => sum + weight, 0) - best);
});

/**
 * Which articles have words of the query, how many of them, and what that is worth. Reused from search to search. Optional
 * words are worth something and counted nowhere.
 */
export class Tally {
  scores = new Float32Array(0);
  /** The fields, as bits, in which words of the query stand. */
  fields = new Uint8Array(0);
  /** The fields, as bits, that have every word found so far but the last. */
  common = new Uint8Array(0);
  private wordFields = new Uint8Array(0);
  private counts = new Uint8Array(0);
  private wordScores = new Float32Array(0);
  private lastWord = new Int32Array(0);
  private touched = new Int32Array(0);
  private size = 0;
  private stamp = 0;

  /** Counts anew. */
  count(matches: readonly WordMatch[], articles: number): void {
    if (this.scores.length < articles) this.grow(articles);
    const first = this.stamp + 1;
    this.size = 0;
    for (const { ways, optional } of matches) {
      this.stamp++;
      for (const way of ways) this.add(way, first, optional ? 0 : 1);
    }
  }

  private add({ postings, worth }: Way, first: number, counted: 0 | 1): void {
    const { scores, fields, common, wordFields, counts, wordScores, lastWord, touched, stamp } = this;
    for (const posting of postings) {
      const position = posting >> FIELD_BITS;
      const bits = posting & ALL_FIELDS;
      const score = (COMBINED[bits] as number) * worth;
      const last = lastWord[position] as number;
      if (last >= first) fields[position] = (fields[position] as number) | bits;
      else fields[position] = bits;
      if (last === stamp) {
        if (counted) wordFields[position] = (wordFields[position] as number) | bits;
        const known = wordScores[position] as number;
        if (score > known) {
          scores[position] = (scores[position] as number) + score - known;
          wordScores[position] = score;
        }
        continue;
      }
      if (last < first) {
        common[position] = ALL_FIELDS;
        wordFields[position] = ALL_FIELDS;
        touched[this.size++] = position;
        scores[position] = score;
        counts[position] = counted;
      } else {
        scores[position] = (scores[position] as number) + score;
        counts[position] = (counts[position] as number) + counted;
      }
      if (counted) {
        common[position] = (common[position] as number) & (wordFields[position] as number);
        wordFields[position] = bits;
      }
      lastWord[position] = stamp;
      wordScores[position] = score;
    }
  }

  /** Positions, in no order, of the articles that have at least this many words of the query. */
  having(words: number, passes: (position: number) => boolean): number[] {
    const found: number[] = [];
    for (let index = 0; index < this.size; index++) {
      const position = this.touched[index] as number;
      if ((this.counts[position] as number) >= words && passes(position)) found.push(position);
    }
    return found;
  }

  /** The fields, as bits, that have every found word of the query. */
  commonFields(position: number): number {
    return (this.common[position] as number) & (this.wordFields[position] as number);
  }

  private grow(articles: number): void {
    this.scores = new Float32Array(articles);
    this.fields = new Uint8Array(articles);
    this.common = new Uint8Array(articles);
    this.wordFields = new Uint8Array(articles);
    this.counts = new Uint8Array(articles);
    this.wordScores = new Float32Array(articles);
    this.lastWord = new Int32Array(articles);
    this.touched = new Int32Array(articles);
    this.stamp = 0;
  }
}
