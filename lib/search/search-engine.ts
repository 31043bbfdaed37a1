import Fuse from 'fuse.js';
import { forgivenEdits, withinEdits } from '@/lib/core/edit-distance';
import {
  MAX_QUERY_LENGTH,
  type MatchRanges,
  type SearchEngine,
  type SearchIndex,
  type SearchResult,
} from '@/lib/search/search-index';
import { fold, type Word, wordsOf } from '@/lib/search/words';

/** What a word found in each field counts for. */
const WEIGHTS = { title: 4, topics: 2, description: 1.5, authors: 1, publisher: 1 } as const;

/** Fewer exact hits than this, and like-sounding ones are looked for as well. */
const ENOUGH_EXACT = 5;

/** How many like-sounding articles are offered beside exact ones. */
const FUZZY_LIMIT = 10;

interface SearchRecord {
  readonly position: number;
  readonly title: string;
  readonly topics: string;
  readonly description: string;
  readonly authors: string;
  readonly publisher: string;
  readonly words: readonly (readonly [weight: number, words: readonly string[]])[];
}

/**
 * An engine over one index. Articles in which every word of the query stands (or begins a word) come first, by where
 * they were found, then newest first; only when those are few does Fuse look for words that are merely alike. Runs in
 * a browser and in Node alike.
 *
 * @param options.fuzzyWords how many words of a query are looked for beyond their exact spelling; it bounds the work
 */
export function createSearchEngine(index: SearchIndex, options = { fuzzyWords: 5 }): SearchEngine {
  const records = index.slugs.map((_slug, position) => toRecord(index, position));
  let fuse: Fuse<SearchRecord> | undefined;
  const fuzzy = (query: string): SearchRecord[] => {
    fuse ??= new Fuse(records, {
      keys: Object.entries(WEIGHTS).map(([name, weight]) => ({ name, weight })),
      useTokenSearch: true,
      tokenMatch: 'all',
      threshold: 0.3,
      ignoreDiacritics: true,
    });
    return fuse.search(query, { limit: FUZZY_LIMIT }).map(({ item }) => item);
  };
  return {
    search(query, limit) {
      const typed = [...new Set(wordsOf(query.slice(0, MAX_QUERY_LENGTH)).map(({ folded }) => folded))];
      if (typed.length === 0) return { results: [], exact: 0, alike: 0 };
      const exact = exactMatches(records, typed);
      const seen = new Set(exact);
      const alike =
        exact.length < ENOUGH_EXACT
          ? fuzzy(fuzzyWords(typed, options.fuzzyWords).join(' ')).filter((record) => !seen.has(record))
          : [];
      const found = [...exact, ...alike];
      const results = found
        .slice(0, limit)
        .map((record, place) => toResult(index, record, typed, place >= exact.length));
      return { results, exact: exact.length, alike: alike.length };
    },
  };
}

/** Fuse compares each word with every record, letter by letter: what is too long to be a word is left out. */
function fuzzyWords(typed: readonly string[], most: number): readonly string[] {
  return typed.filter(({ length }) => length <= 20).slice(0, most);
}

function toRecord(index: SearchIndex, position: number): SearchRecord {
  const named = <T>(list: readonly T[], at: readonly number[]) => at.flatMap((entry) => list[entry] ?? []);
  const texts = {
    title: index.titles[position] ?? '',
    topics: named(index.topics, index.topicsOf[position] ?? [])
      .map(({ label }) => label)
      .join(', '),
    description: index.descriptions[position] ?? '',
    authors: named(index.authors, index.authorsOf[position] ?? []).join(', '),
    publisher: index.publishers[index.publisherOf[position] ?? -1] ?? '',
  };
  const fields = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
  const words = fields.map((field) => [WEIGHTS[field], wordsOf(texts[field]).map(({ folded }) => folded)] as const);
  return { position, ...texts, words };
}

function exactMatches(records: readonly SearchRecord[], typed: readonly string[]): SearchRecord[] {
  const scored: { record: SearchRecord; score: number }[] = [];
  for (const record of records) {
    let score = 0;
    for (const word of typed) {
      const found = bestField(record, word);
      if (found === 0) {
        score = 0;
        break;
      }
      score += found;
    }
    if (score > 0) scored.push({ record, score });
  }
  return scored.sort((a, b) => b.score - a.score || a.record.position - b.record.position).map(({ record }) => record);
}

/** The weight of the best field that has the word, whole words before beginnings of words; 0 where none has. */
function bestField(record: SearchRecord, word: string): number {
  let best = 0;
  for (const [weight, words] of record.words) {
    if (best >= weight) continue;
    for (const candidate of words) {
      if (!candidate.startsWith(word)) continue;
      best = Math.max(best, candidate.length === word.length ? weight : weight * 0.75);
    }
  }
  return best;
}

function toResult(
  index: SearchIndex,
  record: SearchRecord,
  typed: readonly string[],
  approximate: boolean,
): SearchResult {
  const { position, title, description, publisher } = record;
  return {
    slug: index.slugs[position] ?? '',
    title,
    description,
    day: index.days[position] ?? '',
    publisher,
    topic: index.topics[index.topicsOf[position]?.[0] ?? -1] ?? null,
    approximate,
    titleMatches: matches(title, typed, approximate),
    descriptionMatches: matches(description, typed, approximate),
  };
}

function matches(text: string, typed: readonly string[], approximate: boolean): MatchRanges {
  return wordsOf(text).flatMap((word) => {
    const end = matchEnd(text, word, typed, approximate);
    return end === null ? [] : [[word.start, end] as const];
  });
}

function matchEnd(text: string, word: Word, typed: readonly string[], approximate: boolean): number | null {
  const prefix = typed.find((query) => word.folded.startsWith(query));
  if (prefix !== undefined) {
    const [, marks = ''] = /^(\p{M}*)/u.exec(text.slice(word.start + prefix.length)) ?? [];
    const end = word.start + prefix.length + marks.length;
    // Folding may change a word's length; then the whole of it is marked.
    return fold(text.slice(word.start, end)) === prefix ? end : word.end;
  }
  const alike = approximate && typed.some((query) => withinEdits(query, word.folded, forgivenEdits(query)));
  return alike ? word.end : null;
}
