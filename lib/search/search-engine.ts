import { dayNumber, dayOf } from '@/lib/core/dates';
import type { Steps } from '@/lib/core/steps';
import {
  type Archive,
  addNames,
  addShard,
  addShardSteps,
  emptyArchive,
  type NameKind,
  namesAt,
  slugAt,
} from '@/lib/search/archive';
import { countFacets } from '@/lib/search/count-facets';
import { describeFilters } from '@/lib/search/describe-filters';
import { type Passes, passesOperators, passesSelection } from '@/lib/search/filter-articles';
import { findMeanings, type Meaning } from '@/lib/search/find-meanings';
import { findNames, findPages, type NamedInQuery, type NamedPage } from '@/lib/search/find-names';
import { buildMarker, type Marker, markWords } from '@/lib/search/mark-words';
import { isMatchedIn, matchWords, type WordMatch } from '@/lib/search/match-words';
import { cutQuery, namesTime, type ParsedQuery, parseQuery } from '@/lib/search/parse-query';
import { boostOf, firstInOrder } from '@/lib/search/rank-hits';
import {
  FACET_KINDS,
  type FacetKind,
  type SearchAnswer,
  type SearchEngine,
  type SearchRequest,
  type SearchResult,
  type Wanted,
} from '@/lib/search/search-answer';
import type { SearchNames, SearchShard } from '@/lib/search/search-files';
import { suggestSpelling } from '@/lib/search/suggest-spelling';
import { createTally, type Tally } from '@/lib/search/tally';
import type { TermIndex } from '@/lib/search/term-index';

/** Fewer exact hits than this, and articles with only something like the words are offered beside them. */
const ENOUGH_EXACT = 5;

/** How many of those: few beside exact ones, more where there is nothing else. */
const ALIKE_BESIDE_EXACT = 10;
const ALIKE_ALONE = 40;

/**
 * So many words are a sentence. Which of them matter, only their rarity says: what is like it has two of them, and the
 * rarest come first. Of fewer words it has half.
 */
const SENTENCE = 4;

/** How many filters are tried in turn to find those in the way: each is a search of its own. */
const MAX_OBSTACLES = 8;

/** An engine that can be asked while its archive is still arriving. */
export interface GrowingEngine extends SearchEngine {
  /** Shards must come newest first. */
  addShard(shard: SearchShard): void;
  addNames(names: SearchNames): void;
  /** {@link addShard} with stops, between which the engine must not be asked. */
  addShardSteps(shard: SearchShard): Steps<void>;
  readonly terms: TermIndex;
}

/**
 * The engine: everything about finding and ordering, nothing about where files come from or what shows the answer.
 * Runs in a worker and in Node alike.
 *
 * @param today `YYYY-MM-DD`: newer articles come a little before older ones of the same merit
 */
export function createSearchEngine(today: string): GrowingEngine {
  const archive = emptyArchive();
  const tally = createTally();
  const day = dayNumber(today) ?? 0;
  return {
    addShard: (shard) => addShard(archive, shard),
    addNames: (names) => addNames(archive, names),
    addShardSteps: (shard) => addShardSteps(archive, shard),
    terms: archive.terms,
    search: (request, wanted) =>
      answer({ archive, tally, day }, { ...request, query: cutQuery(request.query) }, wanted),
  };
}

interface EngineState {
  readonly archive: Archive;
  readonly tally: Tally;
  /** Today's number. */
  readonly day: number;
}

/** Everything that is known of a request before any article is looked at. */
interface Understood extends ParsedQuery {
  readonly request: SearchRequest;
  /** How many words an article must have. */
  readonly required: number;
  /** The words of the query that carry something, in order. */
  readonly carrying: readonly string[];
  readonly meanings: readonly Meaning[];
  readonly named: readonly NamedInQuery[];
  /** Whether an article passes everything but the facets, and each facet. */
  readonly passes: Passes;
  readonly chosen: Readonly<Record<FacetKind, Passes>>;
}

/** Articles that were found: those that have all words as typed, and those that have something like them. */
interface Found {
  /** The first of each, in order, and how many there are. */
  readonly exact: Ordered;
  readonly alike: Ordered;
  /** All of them, before the facets narrowed anything. */
  readonly wider: readonly number[];
  /** What stands for each word as typed, and what was looked for besides. */
  readonly typed: readonly WordMatch[];
  readonly loose: readonly WordMatch[];
}

interface Ordered {
  readonly first: readonly number[];
  readonly count: number;
}

function answer(state: EngineState, request: SearchRequest, wanted: Wanted): SearchAnswer {
  const { archive } = state;
  const understood = understand(state, request);
  const found = find(state, understood, wanted.offset + wanted.limit);
  const { exact, alike, typed, loose } = found;
  const filters = describeFilters(archive, request, understood.operators, state.day);
  const empty = exact.count + alike.count === 0;
  // Other names of topics that the query names are marked as well.
  const runs = understood.meanings.flatMap(({ also }) => also.map(({ words }) => words));
  const markerOf = (matches: readonly WordMatch[]) => buildMarker(matches, runs);
  const markers = [markerOf(typed), markerOf(loose)] as const;
  const window = [...exact.first, ...alike.first].slice(wanted.offset, wanted.offset + wanted.limit);
  return {
    results: window.map((position, index) =>
      wanted.offset + index < exact.count
        ? toResult(archive, position, markers[0], [])
        : toResult(archive, position, markers[1], loose),
    ),
    exact: exact.count,
    alike: alike.count,
    named: pagesNamed(archive, understood),
    filters,
    saidOtherwise: understood.meanings.map(({ said, also }) => ({ said, also: also.map(({ name }) => name) })),
    suggestion:
      exact.count === 0
        ? suggestSpelling(archive, request.query, typed, (query) => countExact(state, { ...request, query }) > 0)
        : null,
    obstacles: empty
      ? filters.slice(0, MAX_OBSTACLES).flatMap((filter) => {
          const articles = countExact(state, filter.without);
          return articles > 0 ? [{ filter, articles }] : [];
        })
      : [],
    facets: wanted.facets ? countFacets(archive, found.wider, understood.chosen, request.selection) : null,
    searched: archive.titles.length,
  };
}

function understand({ archive, day }: EngineState, request: SearchRequest): Understood {
  const parsed = parseQuery(request.query);
  const meanings = findMeanings(archive, parsed.words);
  const carried = parsed.typed.filter(({ optional }) => !optional).flatMap(({ parts }) => parts).length;
  const named = findNames(archive, parsed.words, meanings, carried || parsed.words.length);
  const typed = parsed.typed.map((word) => ({
    ...word,
    // Where nothing carries anything, all of it was meant; and the words of a name belong to it.
    optional:
      word.optional &&
      (carried > 0 || namesTime(parsed.operators)) &&
      !named.some(({ covers }) => covers.length > 1 && covers.includes(word.word)),
  }));
  return {
    ...parsed,
    typed: [...parsed.timeWords, ...typed],
    required: typed.filter(({ optional }) => !optional).length,
    carrying: typed.flatMap(({ optional, parts }) => (optional ? [] : parts)),
    request,
    meanings,
    named,
    passes: passesOperators(archive, parsed.operators, request, day),
    chosen: passesSelection(archive, request.selection),
  };
}

/** The pages that a query names, or failing those that its words name which carry something. */
function pagesNamed(archive: Archive, { words, carrying, open, meanings }: Understood): NamedPage[] {
  const pages = findPages(archive, words, open, meanings);
  return pages.length > 0 || carrying.length === words.length ? pages : findPages(archive, carrying, open, meanings);
}

/** How many articles have all words as typed. */
function countExact(state: EngineState, request: SearchRequest): number {
  const understood = understand(state, request);
  return hitsOf(state, understood, wordMatches(state.archive, understood, 'as typed')).exact.length;
}

function wordMatches(
  archive: Archive,
  { typed, open, meanings, named }: Understood,
  tolerance: 'as typed' | 'with slips',
): WordMatch[] {
  const whole = named.find(({ kind, byItsOwnName, share }) => kind !== 'topic' && byItsOwnName && share === 1);
  return matchWords(archive, typed, open, tolerance, meanings, whole?.covers);
}

/** The articles that have all words of a request, exact only if none of them had to be guessed. In no order. */
function hitsOf({ archive, tally }: EngineState, understood: Understood, matches: readonly WordMatch[]) {
  const { required, operators, request, passes } = understood;
  // A query of signs alone asks for something, and there is no such thing.
  if (required === 0 && operators.length === 0 && request.query.trim() !== '')
    return { wider: [], exact: [], alike: [] };
  tally.count(matches, archive.titles.length);
  const wider = required > 0 ? tally.having(required, passes) : [...archive.titles.keys()].filter(passes);
  const hits = narrow(wider, understood);
  const slipped = matches.some((match) => match.slipped);
  return { wider, exact: slipped ? [] : hits, alike: slipped ? hits : [] };
}

function narrow(positions: readonly number[], { request: { selection }, chosen }: Understood): readonly number[] {
  const kinds = FACET_KINDS.filter((kind) => selection[kind].length > 0);
  if (kinds.length === 0) return positions;
  return positions.filter((position) => kinds.every((kind) => chosen[kind](position)));
}

/** Finds, and orders the first `count`. */
function find(state: EngineState, understood: Understood, count: number): Found {
  const { archive, tally, day } = state;
  const { required, named, request, passes } = understood;
  const boost = boostOf(archive, named, day);
  const order = (
    positions: readonly number[],
    matches: readonly WordMatch[],
    { most = positions.length, withFuse = true } = {},
  ): Ordered => {
    const manner = { count: Math.min(count, most), byDate: request.sort === 'date', withFuse };
    const first = firstInOrder({ archive, tally, boost }, positions, matches, manner);
    return { first, count: Math.min(positions.length, most) };
  };
  const matches = wordMatches(archive, understood, 'as typed');
  const hits = hitsOf(state, understood, matches);
  const exact = order(hits.exact, matches);
  const slippedIn = order(hits.alike, matches, { most: ALIKE_ALONE });
  // Who names a topic, a source or a person in full wants that, and nothing like it. Where only the facets leave little,
  // the reader is told so instead.
  const enough = required === 0 || hits.wider.length >= ENOUGH_EXACT || named.some(({ share }) => share === 1);
  if (enough || slippedIn.count > 0)
    return { exact, alike: slippedIn, wider: hits.wider, typed: matches, loose: matches };
  const loose = wordMatches(archive, understood, 'with slips');
  tally.count(loose, archive.titles.length);
  const known = new Set(hits.wider);
  const having = (atLeast: number) => tally.having(atLeast, passes).filter((position) => !known.has(position));
  const alone = known.size === 0;
  const half = Math.ceil(required / 2);
  const isSentence = alone && required >= SENTENCE;
  const wider = (isSentence ? [2, 1] : [required, half]).reduce<number[]>(
    (found, atLeast) => (found.length > 0 ? found : having(atLeast)),
    [],
  );
  const most = alone ? ALIKE_ALONE : ALIKE_BESIDE_EXACT;
  return {
    exact,
    alike: order(narrow(wider, understood), loose, { most, withFuse: alone }),
    wider: alone ? wider : hits.wider,
    typed: matches,
    loose,
  };
}

/** @param guessed for an article that has only something like the words: what was looked for; else nothing */
function toResult(archive: Archive, position: number, marker: Marker, guessed: readonly WordMatch[]): SearchResult {
  const title = archive.titles[position] ?? '';
  const description = archive.descriptions[position] ?? '';
  const names = (kind: NameKind) => namesAt(archive, kind, position);
  return {
    slug: slugAt(archive, position),
    title,
    description,
    day: dayOf(archive.days[position] ?? 0),
    source: names('source')[0]?.label ?? '',
    authors: names('author').map(({ label }) => label),
    topics: names('topic').map(({ label, taxonomy }) => ({ label, taxonomy })),
    approximate: guessed.length > 0,
    missing: guessed.filter((match) => !match.optional && !isMatchedIn(match, position)).map(({ word }) => word),
    titleMatches: markWords(title, marker),
    descriptionMatches: markWords(description, marker),
  };
}
