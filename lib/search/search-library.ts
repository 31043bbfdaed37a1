import type { Library } from '@/lib/library/library';
import { buildSearchIndex } from '@/lib/search/build-search-index';
import { createSearchEngine } from '@/lib/search/search-engine';
import type { SearchEngine, SearchResults } from '@/lib/search/search-index';

const engines = new WeakMap<Library, SearchEngine>();

/** Searches on the server with the engine that runs in the browser; built once for each library. */
export function searchLibrary(library: Library, query: string, limit: number): SearchResults {
  const engine = engines.get(library) ?? createSearchEngine(buildSearchIndex(library));
  engines.set(library, engine);
  return engine.search(query, limit);
}
