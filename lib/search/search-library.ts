import type { Library } from '@/lib/library/library';
import { buildSearchFiles, type SearchFiles } from '@/lib/search/build-search-files';
import { cutFacets } from '@/lib/search/count-facets';
import {
  type Facets,
  NO_SELECTION,
  requestFor,
  type SearchAnswer,
  type SearchEngine,
  type SearchRequest,
  type Wanted,
} from '@/lib/search/search-answer';
import { createSearchEngine } from '@/lib/search/search-engine';
import { parseManifest, parseNames, parseShard } from '@/lib/search/search-files';

/** How many answers are remembered for each library. */
const REMEMBERED = 200;

interface Desk {
  readonly files: SearchFiles;
  readonly engine: SearchEngine;
  /** Answers by question, the one asked for longest ago first. */
  readonly answers: Map<string, SearchAnswer>;
}

// On globalThis, because pages and routes are bundled apart but run in one process.
const holder = globalThis as typeof globalThis & { searchDesks?: WeakMap<Library, Desk> };

/** The files of a library's index, made once. */
export function searchFilesOf(library: Library): SearchFiles {
  return deskOf(library).files;
}

/**
 * Searches on the server with the engine that runs in the browser, over the files that browsers load. One thread serves
 * all readers, so answers are remembered.
 */
export function searchLibrary(library: Library, request: SearchRequest, wanted: Wanted): SearchAnswer {
  const { engine, answers } = deskOf(library);
  const key = JSON.stringify([request, wanted]);
  const answer = answers.get(key) ?? engine.search(request, wanted);
  answers.delete(key);
  answers.set(key, answer);
  const [oldest] = answers.keys();
  if (answers.size > REMEMBERED && oldest !== undefined) answers.delete(oldest);
  return answer;
}

/** How many values of each facet a topic's page lists; the search has all. */
const VALUES_OF_TOPIC = 8;

/** What the articles of a topic can be narrowed by. */
export function topicFacets(library: Library, slug: string): Facets {
  const request = { ...requestFor(''), selection: { ...NO_SELECTION, topic: [slug] } };
  const { facets } = searchLibrary(library, request, { offset: 0, limit: 0, facets: true });
  if (!facets) throw new Error('the search was asked for facets and gave none');
  return cutFacets(facets, VALUES_OF_TOPIC);
}

function deskOf(library: Library): Desk {
  holder.searchDesks ??= new WeakMap();
  const desk = holder.searchDesks.get(library) ?? openDesk(library);
  holder.searchDesks.set(library, desk);
  return desk;
}

function openDesk(library: Library): Desk {
  const files = buildSearchFiles(library);
  const engine = createSearchEngine(library.now.toISOString().slice(0, 10));
  const manifest = parseManifest(files.manifest);
  for (const { file, articles } of manifest.shards) engine.addShard(parseShard(files.files.get(file) ?? '', articles));
  engine.addNames(parseNames(files.files.get(manifest.names) ?? ''));
  return { files, engine, answers: new Map() };
}
