import type { Archive } from '@/lib/search/archive';
import { findPhrase } from '@/lib/search/find-phrase';
import { formsOf } from '@/lib/search/inflection';
import type { QueryWord } from '@/lib/search/parse-query';
import type { Term } from '@/lib/search/term-index';

/** Words of a query written together or apart: `covid19` and `covid 19`, `wi fi` and `wifi`, `50000` and `50 000`. */
export interface Compound {
  /** Indexes of the first and last word in the query. */
  readonly first: number;
  readonly last: number;
  readonly postings: readonly number[];
  /** The compound as one word; null if it is a run of several. */
  readonly term: Term | null;
  readonly run: readonly string[];
}

/** Words; more words written as one are rather an accident. */
const MAX_JOINED = 3;

/** The compounds of a query's words that the archive has. */
export function findCompounds(archive: Archive, typed: readonly QueryWord[]): Compound[] {
  const words = typed.map(({ word }) => word);
  return typed.flatMap(({ word, optional }, at) => [
    ...joined(archive, words, at),
    ...(optional ? [] : parted(archive, word, at)),
  ]);
}

function joined({ terms }: Archive, words: readonly string[], first: number): Compound[] {
  const found: Compound[] = [];
  for (let last = first + 1; last < Math.min(words.length, first + MAX_JOINED); last++) {
    if (!mayJoin(words[last - 1], words[last])) break;
    const whole = words.slice(first, last + 1).join('');
    for (const word of [whole, ...formsOf(whole)]) {
      const term = terms.get(word);
      if (term) found.push({ first, last, postings: term.postings, term, run: [] });
    }
  }
  return found;
}

function parted(archive: Archive, word: string, at: number): Compound[] {
  const { terms } = archive;
  const isKnown = (part: string) => terms.get(part) !== undefined;
  return waysToPart(word).flatMap(([first = '', ...rest]) => {
    if (!isKnown(first)) return [];
    const [second = ''] = rest;
    const runs = rest.length > 1 ? [[first, ...rest]] : [second, ...formsOf(second)].map((form) => [first, form]);
    return runs.flatMap((run) => {
      const postings = run.every(isKnown) ? findPhrase(archive, run) : [];
      return postings.length === 0 ? [] : [{ first: at, last: at, postings, term: null, run }];
    });
  });
}

/** Joins digits only in groups of three: `2.0` is not 20. */
function mayJoin(one = '', two = ''): boolean {
  return !/\d \d/.test(`${one} ${two}`) || /^\d{1,3} \d{3}$/.test(`${one} ${two}`);
}

/** Splits a word in two, except between digits, or before a single last letter unless digits end there; a number by groups of three. */
function waysToPart(word: string): readonly (readonly string[])[] {
  if (/^\d{4,}$/.test(word)) return [word.split(/(?=(?:\d{3})+$)/)];
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, cut) => [
    word.slice(0, cut + 1),
    word.slice(cut + 1),
  ]).filter(
    ([first = '', second = '']) =>
      !(/\d$/.test(first) && /^\d/.test(second)) && (second.length > 1 || /\d$/.test(first) || /\d/.test(second)),
  );
}
