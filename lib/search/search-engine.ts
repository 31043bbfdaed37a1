import { namesInResult } from '@/lib/article/facets';
import { dayNumber, dayOf } from '@/lib/core/dates';
import type { Steps } from '@/lib/core/steps';
import { type Archive, addNames, addShardSteps, emptyArchive, namesAt, slugAt } from '@/lib/search/archive';
import { countFacets } from '@/lib/search/count-facets';
import { describeFilters } from '@/lib/search/describe-filters';
import { countExact, type EngineState, find } from '@/lib/search/find-hits';
import { findPages, type NamedPage } from '@/lib/search/find-names';
import { buildMarker, type Marker, markWords } from '@/lib/search/mark-words';
import { isMatchedIn, type WordMatch } from '@/lib/search/match-words';
import { cutQuery } from '@/lib/search/parse-query';
import type { SearchAnswer, SearchEngine, SearchRequest, SearchResult, Wanted } from '@/lib/search/search-answer';
import type { SearchNames, SearchShard } from '@/lib/search/search-files';
import { suggestSpelling } from '@/lib/search/suggest-spelling';
import { createTally } from '@/lib/search/tally';
import { type Understood, understand } from '@/lib/search/understand-request';

/** Filters that are tried to find obstacles; each takes a search. */
const MAX_OBSTACLES = 8;

/** An engine that can search while its archive is still arriving. */
export interface GrowingEngine extends SearchEngine {
  addNames(names: SearchNames): void;
  /** Shards must come newest first. Between the steps the engine must not search. */
  addShardSteps(shard: SearchShard): Steps<void>;
}

/**
 * Finds and ranks articles; knows nothing of loading files or showing results. Runs in a worker and in Node.
 *
 * @param today `YYYY-MM-DD`: newer articles get a small bonus
 */
export function createSearchEngine(today: string): GrowingEngine {
  const archive = emptyArchive();
  const tally = createTally();
  const day = dayNumber(today) ?? 0;
  return {
    addNames: (names) => addNames(archive, names),
    addShardSteps: (shard) => addShardSteps(archive, shard),
    search: (request, wanted) =>
      answer({ archive, tally, day }, { ...request, query: cutQuery(request.query) }, wanted),
  };
}

function answer(state: EngineState, request: SearchRequest, wanted: Wanted): SearchAnswer {
  const { archive } = state;
  const understood = understand(archive, request, state.day);
  const found = find(state, understood, wanted.offset + wanted.limit);
  const { exact, alike, typed, loose } = found;
  const filters = describeFilters(archive, request, understood.operators, state.day);
  const empty = exact.count + alike.count === 0;
  // Also mark other names of topics in the query.
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

/** The pages whose name is the query, else those whose name are its words with meaning. */
function pagesNamed(archive: Archive, { words, carrying, open, meanings }: Understood): NamedPage[] {
  const pages = findPages(archive, words, open, meanings);
  return pages.length > 0 || carrying.length === words.length ? pages : findPages(archive, carrying, open, meanings);
}

/** @param guessed the matches with tolerance, for an approximate result; else empty */
function toResult(archive: Archive, position: number, marker: Marker, guessed: readonly WordMatch[]): SearchResult {
  const title = archive.titles[position] ?? '';
  const description = archive.descriptions[position] ?? '';
  return {
    slug: slugAt(archive, position),
    title,
    description,
    day: dayOf(archive.days[position] ?? 0),
    ...namesInResult((kind) => namesAt(archive, kind, position)),
    approximate: guessed.length > 0,
    missing: guessed.filter((match) => !match.optional && !isMatchedIn(match, position)).map(({ word }) => word),
    titleMatches: markWords(title, marker),
    descriptionMatches: markWords(description, marker),
  };
}
