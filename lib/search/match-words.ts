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

/** One way in which articles can match a word. */
export interface Way {
  readonly postings: readonly number[];
  readonly worth: number;
}

/** The matches of one word of the query. */
export interface WordMatch extends QueryWord {
  readonly ways: Way[];
  /** Matching terms, best first. */
  readonly terms: Term[];
  /** The articles of all ways, an article as often as it has one. */
  articles: number;
  /** Matching runs of words. */
  readonly runs: readonly (readonly string[])[];
  /** Whether it may be the beginning of a longer word. */
  begun: boolean;
  /** Whether only similar words were found. */
  slipped: boolean;
}

/**
 * Finds the matches of each word: the word itself, its other forms, the word written together or apart, words that begin
 * with it, other names of its topic; similar words only if there are none of these.
 *
 * @param name the words of a name that is the whole query: they match only themselves
 */
export function matchWords(
  archive: Archive,
  typed: readonly QueryWord[],
  open: boolean,
  meanings: readonly Meaning[],
  name: readonly string[] = [],
): WordMatch[] {
  const compounds = name.length > 0 ? [] : findCompounds(archive, typed);
  return typed.map((word, index) =>
    matchWord(archive, word, {
      open: open && index === typed.length - 1,
      named: name.includes(word.word),
      meant: meanings.flatMap(({ covers, postings }) => (covers.includes(word.word) ? [postings] : [])),
      compounds: compounds.filter(({ first, last }) => first <= index && index <= last),
    }),
  );
}

interface How {
  readonly open: boolean;
  readonly named: boolean;
  readonly meant: readonly (readonly number[])[];
  readonly compounds: readonly Compound[];
}

function matchWord(archive: Archive, typed: QueryWord, { open, named, meant, compounds }: How): WordMatch {
  const { word, parts, optional } = typed;
  const runs = [...(parts.length > 1 ? [parts] : []), ...compounds.map(({ run }) => run)];
  const match: WordMatch = { ...typed, ways: [], terms: [], articles: 0, runs, begun: false, slipped: false };
  const { ways, terms } = match;
  const termsOf = (words: readonly string[]) => words.flatMap((each) => archive.terms.get(each) ?? []);
  if (parts.length > 1) take(archive, match, [{ postings: findPhrase(archive, parts) }], 1);
  else takeTerms(archive, match, termsOf([word]), 1);
  match.begun = open && parts.length === 1 && (word.length > LONGEST_SHORT || ways.length === 0);
  if (!named) takeTerms(archive, match, termsOf(formsOf(word)), ways.length > 0 ? FORM : ONLY_FORM);
  for (const compound of compounds) {
    take(archive, match, [compound], COMPOUND);
    if (compound.term) terms.push(compound.term);
  }
  for (const postings of meant) take(archive, match, [{ postings }], MEANING);
  if (match.begun || (ways.length === 0 && word.length > LONGEST_SHORT && !optional))
    takeTerms(archive, match, archive.terms.startingWith(word), BEGUN);
  if (ways.length > 0 || optional) return match;
  return { ...withSlips(archive, match), slipped: true };
}

/** The matches of a word, and similar words. Unchanged for one without meaning, or that has similar words already. */
export function withSlips(archive: Archive, match: WordMatch): WordMatch {
  const { word, parts, begun, optional, slipped } = match;
  if (optional || slipped) return match;
  const loose = { ...match, ways: [...match.ways], terms: [...match.terms] };
  if (parts.length > 1) take(archive, loose, [{ postings: postingsOfAll(archive.terms, parts) }], SLIP);
  const forgiven = forgivenEdits(word);
  const isBeginning = begun && word.length >= SHORTEST_BEGUN;
  for (let edits = 1; edits <= forgiven; edits++) {
    const alike = archive.terms.alike(word, forgiven, isBeginning);
    const terms = alike.flatMap((one) => (one.edits === edits ? one.term : []));
    takeTerms(archive, loose, terms, SLIP / edits);
  }
  return loose;
}

/** Adds terms that a match does not have yet. */
function takeTerms(archive: Archive, match: WordMatch, found: readonly Term[], worth: number): void {
  const known = new Set(match.terms);
  const terms = found.filter((term) => !known.has(term));
  take(archive, match, terms, worth);
  for (const term of terms) match.terms.push(term);
}

/**
 * Adds ways to a match. A rare word that only begins with a common one must not count as rare: each way is as common as all
 * before it and those beside it together.
 */
function take({ titles }: Archive, match: WordMatch, found: readonly Pick<Way, 'postings'>[], worth: number): void {
  for (const { postings } of found) match.articles += postings.length;
  const rarity = Math.log(1 + titles.length / match.articles);
  for (const { postings } of found)
    if (postings.length > 0) match.ways.push({ postings, worth: worth * rarity * (match.optional ? OPTIONAL : 1) });
}

export function isMatchedIn({ ways }: WordMatch, position: number): boolean {
  return ways.some(({ postings }) => fieldsAt(postings, position) !== 0);
}
