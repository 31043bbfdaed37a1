import { forgivenEdits } from '@/lib/core/edit-distance';
import type { Archive } from '@/lib/search/archive';
import type { Meaning } from '@/lib/search/find-meanings';
import { fieldsAt, type Term } from '@/lib/search/term-index';

/** How much of a whole word's worth is left when something else stands for it. */
const WORTH = { exact: 1, number: 0.85, meaning: 0.8, prefix: 0.5, slip: 0.4 } as const;

/** Shorter beginnings resemble the beginnings of too many words. */
const SHORTEST_BEGUN = 5;

/** How far the search goes beyond the words as typed. */
export type Tolerance = 'as typed' | 'with slips';

/** A way in which an article can have a word of the query. */
export interface Way {
  readonly postings: readonly number[];
  readonly worth: number;
}

/** What stands for one word of the query. */
export interface WordMatch {
  readonly word: string;
  readonly ways: readonly Way[];
  /** The terms that stand for it, best first. */
  readonly terms: readonly Term[];
  /** Whether only something like it was found. */
  readonly slipped: boolean;
}

/** What stands for each word: the word itself, what begins with it, what it means; what it resembles only failing those. */
export function matchWords(
  archive: Archive,
  words: readonly string[],
  open: boolean,
  tolerance: Tolerance,
  meanings: readonly Meaning[],
): WordMatch[] {
  return words.map((word, index) =>
    matchWord(archive, word, {
      begun: open && index === words.length - 1,
      tolerance,
      meant: meanings.flatMap(({ covers, postings }) => (covers.includes(word) ? [postings] : [])),
    }),
  );
}

function matchWord(
  { terms, titles }: Archive,
  word: string,
  how: { begun: boolean; tolerance: Tolerance; meant: readonly (readonly number[])[] },
): WordMatch {
  const ways: Way[] = [];
  const found: Term[] = [];
  const rarity = (articles: number) => Math.log(1 + titles.length / Math.max(1, articles));
  // What merely begins like a common word must not count as rare, so each way is as common as all before it together.
  let articles = 0;
  const take = (own: readonly Term[], worth: number) => {
    articles = own.reduce((sum, { postings }) => sum + postings.length, articles);
    for (const term of own) {
      ways.push({ postings: term.postings, worth: worth * rarity(articles) });
      found.push(term);
    }
  };
  const exact = terms.get(word);
  if (exact) take([exact], WORTH.exact);
  const number = otherNumber(word).flatMap((form) => terms.get(form) ?? []);
  take(number, WORTH.number);
  for (const postings of how.meant) {
    if (postings.length === 0) continue;
    articles += postings.length;
    ways.push({ postings, worth: WORTH.meaning * rarity(articles) });
  }
  if (how.begun || ways.length === 0) {
    take(
      terms.startingWith(word).filter((term) => term !== exact && !number.includes(term)),
      WORTH.prefix,
    );
  }
  const slipped = ways.length === 0;
  if (slipped || how.tolerance === 'with slips') {
    const known = new Set(found);
    const alike = terms
      .alike(word, forgivenEdits(word), how.begun && word.length >= SHORTEST_BEGUN)
      .filter(({ term }) => !known.has(term));
    for (const edits of [1, 2])
      take(
        alike.filter((one) => one.edits === edits).map(({ term }) => term),
        WORTH.slip / edits,
      );
  }
  return { word, ways, terms: found, slipped };
}

/** The same word in the other grammatical number, as far as an `s` makes it. */
function otherNumber(word: string): string[] {
  if (word.length < 4) return [];
  return word.endsWith('s') ? [word.slice(0, -1)] : [`${word}s`];
}

/** Whether an article has anything that stands for a word. */
export function isMatchedIn({ ways }: WordMatch, position: number): boolean {
  return ways.some(({ postings }) => fieldsAt(postings, position) !== 0);
}
