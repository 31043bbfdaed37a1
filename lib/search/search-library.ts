import { createMemory, type Memory } from '@/lib/core/memory';
import type { Library } from '@/lib/library/library';
import { buildSearchFiles, type SearchFiles } from '@/lib/search/build-search-files';
import { openSearchFiles } from '@/lib/search/open-search-files';
import type { SearchAnswer, SearchEngine, SearchRequest, Wanted } from '@/lib/search/search-answer';

/** How many answers are remembered for each library. */
const REMEMBERED = 200;

interface LibrarySearch {
  readonly files: SearchFiles;
  /** Null until somebody searches: a browser that loads the files needs none here. */
  engine: SearchEngine | null;
  readonly answers: Memory<string, SearchAnswer>;
}

// On globalThis, because pages and routes are bundled apart but run in one process.
const holder = globalThis as typeof globalThis & { searches?: WeakMap<Library, LibrarySearch> };

/** The files of a library's index, made once. */
export function searchFilesOf(library: Library): SearchFiles {
  return searchOf(library).files;
}

/** As {@link searchFilesOf}. */
export async function prepareSearchFiles(library: Library): Promise<SearchFiles> {
  return searchFilesOf(library);
}

/**
 * Searches on the server with the engine that runs in the browser, over the files that browsers load. One thread serves
 * all readers, so answers are remembered.
 */
export function searchLibrary(library: Library, request: SearchRequest, wanted: Wanted): SearchAnswer {
  const search = searchOf(library);
  return search.answers.get(JSON.stringify([request, wanted]), () => {
    search.engine ??= openSearchFiles(search.files, library.now.toISOString().slice(0, 10));
    return search.engine.search(request, wanted);
  });
}

function searchOf(library: Library): LibrarySearch {
  holder.searches ??= new WeakMap();
  const search = holder.searches.get(library) ?? {
    files: buildSearchFiles(library),
    engine: null,
    answers: createMemory(REMEMBERED),
  };
  holder.searches.set(library, search);
  return search;
}
