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

/** What was found for a word. */
interface Found {
  readonly ways: readonly Way[];
  /** Matching terms, best first. */
  readonly terms: readonly Term[];
  /** The articles of all ways, an article as often as it has one. */
  readonly articles: number;
}

/** The matches of one word of the query. */
export interface WordMatch extends QueryWord, Found {
  /** Matching runs of words. */
  readonly runs: readonly (readonly string[])[];
  /** Whether it may be the beginning of a longer word. */
  readonly begun: boolean;
  /** Whether only similar words were found. */
  readonly slipped: boolean;
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
  const { terms } = archive;
  const { word, parts, optional } = typed;
  const { found, take, takePostings } = collect(archive, typed, { ways: [], terms: [], articles: 0 });
  const termsOf = (words: readonly string[]) => words.flatMap((each) => terms.get(each) ?? []);
  if (parts.length > 1) takePostings(findPhrase(archive, parts), 1);
  else take(termsOf([word]), 1);
  const begun = open && parts.length === 1 && (word.length > LONGEST_SHORT || found.ways.length === 0);
  if (!named) take(termsOf(formsOf(word)), found.ways.length > 0 ? FORM : ONLY_FORM);
  for (const { term, postings } of compounds) {
    takePostings(postings, COMPOUND);
    if (term) found.terms.push(term);
  }
  for (const postings of meant) takePostings(postings, MEANING);
  if (begun || (found.ways.length === 0 && word.length > LONGEST_SHORT && !optional)) {
    const known = new Set(found.terms);
    take(
      terms.startingWith(word).filter((term) => !known.has(term)),
      BEGUN,
    );
  }
  const runs = [...(parts.length > 1 ? [parts] : []), ...compounds.map(({ run }) => run)];
  const match = { ...typed, ...found, runs, begun, slipped: false };
  return found.ways.length === 0 && !optional ? { ...withSlips(archive, match), slipped: true } : match;
}

/** The matches of a word, and similar words. Unchanged for one without meaning, or that has similar words already. */
export function withSlips(archive: Archive, match: WordMatch): WordMatch {
  const { word, parts, begun } = match;
  if (match.optional || match.slipped) return match;
  const { found, take, takePostings } = collect(archive, match, match);
  if (parts.length > 1) takePostings(postingsOfAll(archive.terms, parts), SLIP);
  const forgiven = forgivenEdits(word);
  const known = new Set(found.terms);
  const alike = forgiven > 0 ? archive.terms.alike(word, forgiven, begun && word.length >= SHORTEST_BEGUN) : [];
  for (const edits of [1, 2])
    take(
      alike.flatMap((one) => (one.edits === edits && !known.has(one.term) ? one.term : [])),
      SLIP / edits,
    );
  return { ...match, ...found };
}

/** Adds to what was found for a word. */
function collect({ titles }: Archive, { optional }: QueryWord, { ways, terms, articles }: Found) {
  const found = { ways: [...ways], terms: [...terms], articles };
  // A rare word that only begins with a common one must not count as rare: each way is as common as all before it together.
  const add = (postings: readonly number[], worth: number) => {
    if (postings.length === 0) return;
    const rarity = Math.log(1 + titles.length / Math.max(1, found.articles));
    found.ways.push({ postings, worth: worth * rarity * (optional ? OPTIONAL : 1) });
  };
  return {
    found,
    take(own: readonly Term[], worth: number) {
      for (const { postings } of own) found.articles += postings.length;
      for (const term of own) {
        add(term.postings, worth);
        found.terms.push(term);
      }
    },
    takePostings(postings: readonly number[], worth: number) {
      found.articles += postings.length;
      add(postings, worth);
    },
  };
}

export function isMatchedIn({ ways }: WordMatch, position: number): boolean {
  return ways.some(({ postings }) => fieldsAt(postings, position) !== 0);
}
