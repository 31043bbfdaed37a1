import { createMemory, type Memory } from '@/lib/core/memory';
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
  readonly answers: Memory<string, SearchAnswer>;
}

// On globalThis, because pages and routes are bundled apart but run in one process.
const holder = globalThis as typeof globalThis & {
  searches?: WeakMap<Library, LibrarySearch>;
  /** Those made last, with which the next ones share most shards. */
  lastSearchFiles?: BuiltSearchFiles;
};

/** The files of a library's index, made once, between other requests. */
export function prepareSearchFiles(library: Library): Promise<SearchFiles> {
  return searchOf(library).files.soon();
}

/**
 * Searches on the server with the engine that runs in the browser, over the files that browsers load. One thread serves
 * all readers, so answers are remembered.
 */
export function searchLibrary(library: Library, request: SearchRequest, wanted: Wanted): SearchAnswer {
  const { engine, answers } = searchOf(library);
  return answers.get(JSON.stringify([request, wanted]), () => engine.now().search(request, wanted));
}

/** Makes, between other requests, what {@link searchLibrary} searches: all at once it would take seconds. */
export async function prepareSearch(library: Library): Promise<void> {
  const { files, engine } = searchOf(library);
  await files.soon();
  await engine.soon();
}

function searchOf(library: Library): LibrarySearch {
  holder.searches ??= new WeakMap();
  const search = holder.searches.get(library) ?? createSearch(library);
  holder.searches.set(library, search);
  return search;
}

function createSearch(library: Library): LibrarySearch {
  const today = dayIn(library.site.timeZone, library.now);
  const files = prepared(() => nextFileSteps(library));
  return { files, engine: prepared(() => engineSteps(files.now(), today)), answers: createMemory(REMEMBERED) };
}

function* nextFileSteps(library: Library): Steps<BuiltSearchFiles> {
  const files = yield* searchFileSteps(library, holder.lastSearchFiles ?? null);
  holder.lastSearchFiles = files;
  return files;
}
