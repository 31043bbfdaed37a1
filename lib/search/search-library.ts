import { createLruCache, type LruCache, perObject } from '@/lib/core/cache';
import { perProcess } from '@/lib/core/per-process.mjs';
import { type Prepared, prepared } from '@/lib/core/prepared';
import type { Steps } from '@/lib/core/steps';
import { dayIn } from '@/lib/core/time-zone';
import type { Library } from '@/lib/library/library';
import { type BuiltSearchFiles, type SearchFiles, searchFileSteps } from '@/lib/search/build-search-files';
import { engineSteps } from '@/lib/search/open-search-files';
import type { SearchAnswer, SearchEngine, SearchRequest, Wanted } from '@/lib/search/search-answer';

/** Cached answers per library. */
const MAX_CACHED = 200;

interface LibrarySearch {
  readonly files: Prepared<BuiltSearchFiles>;
  /** Made at the first search: browsers that load the files need none here. */
  readonly engine: Prepared<SearchEngine>;
  readonly answers: LruCache<string, SearchAnswer>;
}

const shared = perProcess('searches', () => ({
  searchOf: perObject(createSearch),
  /** The latest files, most of whose shards the next ones reuse. */
  lastFiles: null as BuiltSearchFiles | null,
}));

/** The files of a library's index, made once, in slices between other requests. */
export function prepareSearchFiles(library: Library): Promise<SearchFiles> {
  return shared.searchOf(library).files.soon();
}

/**
 * Searches on the server with the engine and files of the browser. Caches answers, because one thread serves all readers.
 */
export function searchLibrary(library: Library, request: SearchRequest, wanted: Wanted): SearchAnswer {
  const { engine, answers } = shared.searchOf(library);
  return answers.get(JSON.stringify([request, wanted]), () => engine.now().search(request, wanted));
}

/** Prepares {@link searchLibrary} in slices between other requests: in one go it would take seconds. */
export async function prepareSearch(library: Library): Promise<void> {
  const { files, engine } = shared.searchOf(library);
  await files.soon();
  await engine.soon();
}

function createSearch(library: Library): LibrarySearch {
  const today = dayIn(library.site.timeZone, library.now);
  const files = prepared(() => nextFileSteps(library));
  return { files, engine: prepared(() => engineSteps(files.now(), today)), answers: createLruCache(MAX_CACHED) };
}

function* nextFileSteps(library: Library): Steps<BuiltSearchFiles> {
  const files = yield* searchFileSteps(library, shared.lastFiles);
  shared.lastFiles = files;
  return files;
}
