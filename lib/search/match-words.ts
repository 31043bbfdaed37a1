import { forgivenEdits } from '@/lib/core/edit-distance';
import type { Archive } from '@/lib/search/archive';
import { type Compound, findCompounds } from '@/lib/search/find-compounds';
import type { Meaning } from '@/lib/search/find-meanings';
import { findPhrase } from '@/lib/search/find-phrase';
import { formsOf } from '@/lib/search/inflection';
import type { QueryWord } from '@/lib/search/parse-query';
import { postingsOfAll } from '@/lib/search/postings-of-all';
import { fieldsAt, type Term } from '@/lib/search/term-index';

/** Worth of a match, relative to the word itself. */
const ONLY_FORM = 0.85;
const FORM = 0.5;
const COMPOUND = 0.85;
const MEANING = 0.8;
const BEGUN = 0.5;
const SLIP = 0.4;

/** Worth of a word without meaning, relative to others. */
const OPTIONAL = 0.25;

/** Letters; a shorter beginning is similar to too many words. */
const SHORTEST_BEGUN = 5;

/** Letters; a word this short is never taken for the beginning of another if the archive has it: `US`, `AI`, `5G`. */
const LONGEST_SHORT = 3;

export type Tolerance = 'as typed' | 'with slips';

/** One way in which articles can match a word. */
export interface Way {
  readonly postings: readonly number[];
  readonly worth: number;
}

/** The matches of one word of the query. */
export interface WordMatch extends QueryWord {
  readonly ways: readonly Way[];
  /** Matching terms, best first. */
  readonly terms: readonly Term[];
  /** Matching runs of words. */
  readonly runs: readonly (readonly string[])[];
  /** Whether it may be the beginning of a longer word. */
  readonly begun: boolean;
  /** Whether only similar words were found. */
  readonly slipped: boolean;
}

/**
 * Finds the matches of each word: the word itself, its other forms, the word written together or apart, words that begin
 * with it, other names of its topic; similar words only if there are none of these, or slips are tolerated.
 *
 * @param name the words of a name that is the whole query: they match only themselves
 */
export function matchWords(
  archive: Archive,
  typed: readonly QueryWord[],
  open: boolean,
  tolerance: Tolerance,
  meanings: readonly Meaning[],
  name: readonly string[] = [],
): WordMatch[] {
  const compounds = name.length > 0 ? [] : findCompounds(archive, typed);
  return typed.map((word, index) =>
    matchWord(archive, word, {
      open: open && index === typed.length - 1,
      tolerance,
      named: name.includes(word.word),
      meant: meanings.flatMap(({ covers, postings }) => (covers.includes(word.word) ? [postings] : [])),
      compounds: compounds.filter(({ first, last }) => first <= index && index <= last),
    }),
  );
}

interface How {
  readonly open: boolean;
  readonly tolerance: Tolerance;
  readonly named: boolean;
  readonly meant: readonly (readonly number[])[];
  readonly compounds: readonly Compound[];
}

function matchWord(archive: Archive, typed: QueryWord, how: How): WordMatch {
  const { terms, titles } = archive;
  const { word, parts, optional } = typed;
  const ways: Way[] = [];
  const found: Term[] = [];
  // A rare word that only begins with a common one must not count as rare: each way is as common as all before it together.
  let articles = 0;
  const add = (postings: readonly number[], worth: number) => {
    if (postings.length === 0) return;
    const rarity = Math.log(1 + titles.length / Math.max(1, articles));
    ways.push({ postings, worth: worth * rarity * (optional ? OPTIONAL : 1) });
  };
  const take = (own: readonly Term[], worth: number) => {
    articles = own.reduce((sum, { postings }) => sum + postings.length, articles);
    for (const term of own) {
      add(term.postings, worth);
      found.push(term);
    }
  };
  const takePostings = (postings: readonly number[], worth: number) => {
    articles += postings.length;
    add(postings, worth);
  };
  const termsOf = (words: readonly string[]) => words.flatMap((each) => terms.get(each) ?? []);
  if (parts.length > 1) takePostings(findPhrase(archive, parts), 1);
  else take(termsOf([word]), 1);
  const begun = how.open && parts.length === 1 && (word.length > LONGEST_SHORT || ways.length === 0);
  if (!how.named) take(termsOf(formsOf(word)), ways.length > 0 ? FORM : ONLY_FORM);
  for (const { term, postings } of how.compounds) {
    takePostings(postings, COMPOUND);
    if (term) found.push(term);
  }
  for (const postings of how.meant) takePostings(postings, MEANING);
  if (begun || (ways.length === 0 && word.length > LONGEST_SHORT && !optional)) {
    const known = new Set(found);
    take(
      terms.startingWith(word).filter((term) => !known.has(term)),
      BEGUN,
    );
  }
  const slipped = ways.length === 0 && !optional;
  if (slipped || (how.tolerance === 'with slips' && !optional)) {
    const known = new Set(found);
    if (parts.length > 1) takePostings(postingsOfAll(terms, parts), SLIP);
    const alike = terms
      .alike(word, forgivenEdits(word), begun && word.length >= SHORTEST_BEGUN)
      .filter(({ term }) => !known.has(term));
    for (const edits of [1, 2])
      take(
        alike.filter((one) => one.edits === edits).map(({ term }) => term),
        SLIP / edits,
      );
  }
  const runs = [...(parts.length > 1 ? [parts] : []), ...how.compounds.map(({ run }) => run)];
  return { ...typed, ways, terms: found, runs, begun, slipped };
}

export function isMatchedIn({ ways }: WordMatch, position: number): boolean {
  return ways.some(({ postings }) => fieldsAt(postings, position) !== 0);
}
