import { createLruCache, type LruCache, perObject } from '@/lib/core/cache';
import { perProcess } from '@/lib/core/per-process.mjs';
import { type Prepared, prepared } from '@/lib/core/prepared';
import type { Steps } from '@/lib/core/steps';
import { dayIn } from '@/lib/core/time-zone';
import type { Library } from '@/lib/library/library';
import { type BuiltSearchFiles, type SearchFiles, searchFileSteps } from '@/lib/search/build-search-files';
import { engineSteps } from '@/lib/search/open-search-files';
import type { SearchAnswer, SearchEngine, SearchRequest, Wanted } from '@/lib/search/search-answer';

/** How many answers are remembered for each library. */
const REMEMBERED = 200;

interface LibrarySearch {
  readonly files: Prepared<BuiltSearchFiles>;
  /** Not made until somebody searches: a browser that loads the files needs none here. */
  readonly engine: Prepared<SearchEngine>;
  readonly answers: LruCache<string, SearchAnswer>;
}

const shared = perProcess('searches', () => ({
  searchOf: perObject(createSearch),
  /** Those made last, with which the next ones share most shards. */
  lastFiles: null as BuiltSearchFiles | null,
}));

/** The files of a library's index, made once, between other requests. */
export function prepareSearchFiles(library: Library): Promise<SearchFiles> {
  return shared.searchOf(library).files.soon();
}

/**
 * Searches on the server with the engine that runs in the browser, over the files that browsers load. One thread serves
 * all readers, so answers are remembered.
 */
export function searchLibrary(library: Library, request: SearchRequest, wanted: Wanted): SearchAnswer {
  const { engine, answers } = shared.searchOf(library);
  return answers.get(JSON.stringify([request, wanted]), () => engine.now().search(request, wanted));
}

/** Makes, between other requests, what {@link searchLibrary} searches: all at once it would take seconds. */
export async function prepareSearch(library: Library): Promise<void> {
  const { files, engine } = shared.searchOf(library);
  await files.soon();
  await engine.soon();
}

function createSearch(library: Library): LibrarySearch {
  const today = dayIn(library.site.timeZone, library.now);
  const files = prepared(() => nextFileSteps(library));
  return { files, engine: prepared(() => engineSteps(files.now(), today)), answers: createLruCache(REMEMBERED) };
}

function* nextFileSteps(library: Library): Steps<BuiltSearchFiles> {
  const files = yield* searchFileSteps(library, shared.lastFiles);
  shared.lastFiles = files;
  return files;
}
