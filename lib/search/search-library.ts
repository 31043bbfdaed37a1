import type { Library } from '@/lib/library/library';
import { buildSearchIndex } from '@/lib/search/build-search-index';
import { createSearchEngine } from '@/lib/search/search-engine';
import type { SearchEngine, SearchResults } from '@/lib/search/search-index';

/** How many answers are remembered for each library. */
const REMEMBERED = 200;

interface Desk {
  readonly engine: SearchEngine;
  /** Answers by query, the one asked for longest ago first. */
  readonly answers: Map<string, SearchResults>;
}

const desks = new WeakMap<Library, Desk>();

/**
 * Searches on the server with the engine that runs in the browser; built once for each library. One thread serves all
 * readers, so like-sounding words are looked for in the first two words only, and answers are remembered.
 */
export function searchLibrary(library: Library, query: string, limit: number): SearchResults {
  const desk = desks.get(library) ?? {
    engine: createSearchEngine(buildSearchIndex(library), { fuzzyWords: 2 }),
    answers: new Map(),
  };
  desks.set(library, desk);
  const key = `${limit} ${query}`;
  const results = desk.answers.get(key) ?? desk.engine.search(query, limit);
  desk.answers.delete(key);
  desk.answers.set(key, results);
  const [oldest] = desk.answers.keys();
  if (desk.answers.size > REMEMBERED && oldest !== undefined) desk.answers.delete(oldest);
  return results;
}
