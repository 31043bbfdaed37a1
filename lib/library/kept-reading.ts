import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ArticleFile } from '@/lib/article/article';
import { sharePartsOfMany } from '@/lib/article/share-parts';
import { sha256OfParts } from '@/lib/core/hash.mjs';
import { runInSlices, type Steps } from '@/lib/core/steps';
import { visibleText } from '@/lib/core/visible-text';
import { appendChunks, readChunks, writeChunks } from '@/lib/library/chunk-file';
import { type ContentCache, emptyContentCache } from '@/lib/library/content';
import { hashOfMeaning, keptFolder, removeOldest } from '@/lib/library/kept-file';
import { TrackedMap } from '@/lib/library/tracked-map';

/** A content cache that outlives its process. */
export interface KeptReading {
  /** From the last process; empty if nothing was kept, or by other code. */
  readonly cache: ContentCache;
  /**
   * Writes what changed in the cache since the last call, which takes a few milliseconds for a file. Now and then, and the
   * first time, writes everything, in slices between which the event loop turns. Calls wait for each other.
   */
  keep(): Promise<void>;
}

/** One file's entry in one map of the cache; `known` is null if the file is gone. */
type Entry = readonly [part: string, file: string, known: unknown];

/** The maps of a cache, by name. */
type Parts = ReadonlyMap<string, TrackedMap<unknown>>;

/** Serialising this many entries must not take longer than a request may wait. */
const ENTRIES_PER_CHUNK = 64;

/** A larger entry is a chunk by itself. */
const BYTES_PER_CHUNK = 256 * 1024;

/** A file is rewritten once its outdated entries outnumber the current ones by more than this. */
const MAX_STALE = 1_000;

/** Milliseconds before writing is tried again after a failure. */
const RETRY_AFTER = 60_000;

/**
 * Opens the cache of a content folder that an earlier process kept. A cache is valid only for the code that wrote it, and
 * for the same paths in problems; any other is ignored, and so is one that cannot be opened. Several processes may keep the
 * cache of one folder: each entry is valid by itself, since it names the version of its file.
 *
 * @param root the content folder, absolute
 * @param folder where caches are kept
 */
export async function openKeptReading(root: string, folder = keptFolder()): Promise<KeptReading> {
  try {
    return await openReading(root, folder);
  } catch (error) {
    // It only saves time: without it everything is read.
    console.error(
      visibleText(`What was read before cannot be used: ${error instanceof Error ? error.message : error}`),
    );
    return { cache: emptyContentCache(), keep: async () => undefined };
  }
}

async function openReading(root: string, folder: string): Promise<KeptReading> {
  const place = sha256OfParts(root, path.relative(process.cwd(), root));
  const file = path.join(folder, `${place.slice(0, 32)}.reading`);
  const key = sha256OfParts(await hashOfMeaning(), place);
  const cache = emptyTrackedCache();
  const parts: Parts = new Map(Object.entries(cache));
  const kept = await readChunks(file, key);
  /** Number of entries in the file, with outdated ones. */
  let written = kept ? await runInSlices(fill(parts, kept.chunks)) : 0;
  let mustWriteAll = !kept || kept.isDamaged;
  let failedAt = Number.NEGATIVE_INFINITY;
  let last: Promise<void> = Promise.resolve();

  async function keepChanges(): Promise<void> {
    const changes = takeChanges(parts);
    const hasFailed = Number.isFinite(failedAt);
    if (changes.length === 0 && !hasFailed) return;
    mustWriteAll ||= written + changes.length > 2 * sizeOf(parts) + MAX_STALE;
    if (!mustWriteAll && (await append(changes))) written += changes.length;
    else if (Date.now() - failedAt > RETRY_AFTER) await writeAll();
    else mustWriteAll = true;
  }

  async function append(changes: readonly ChangedEntry[]): Promise<boolean> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of chunksInTurns(entriesOfChanges(parts, changes))) chunks.push(chunk);
    // Twice: another process may just have replaced the file.
    return (await appendChunks(file, key, chunks)) || (await appendChunks(file, key, chunks));
  }

  async function writeAll(): Promise<void> {
    written = sizeOf(parts);
    mustWriteAll = !(await writeChunks(file, key, chunksInTurns(entriesOf(parts))));
    failedAt = mustWriteAll ? Date.now() : Number.NEGATIVE_INFINITY;
    // The folder may have been removed meanwhile.
    if (!mustWriteAll) await removeOldest(folder).catch(() => undefined);
  }

  return {
    cache,
    keep: () => {
      last = last.catch(() => undefined).then(keepChanges);
      return last;
    },
  };
}

type TrackedCache = {
  readonly [K in keyof ContentCache]: TrackedMap<ContentCache[K] extends Map<string, infer V> ? V : never>;
};

function emptyTrackedCache(): TrackedCache {
  const parts = Object.keys(emptyContentCache()).map((part) => [part, new TrackedMap()]);
  return Object.fromEntries(parts);
}

/** Fills a cache from its file. @returns the number of entries */
function* fill(parts: Parts, chunks: readonly Uint8Array[]): Steps<number> {
  let count = 0;
  for (const chunk of chunks) {
    const entries: readonly Entry[] = deserialize(chunk);
    const share = sharePartsOfMany();
    for (const [part, file, known] of entries) {
      if (known === null) parts.get(part)?.delete(file);
      else parts.get(part)?.set(file, part === 'articles' ? withSharedParts(known as KnownArticle, share) : known);
    }
    count += entries.length;
    yield;
  }
  takeChanges(parts);
  return count;
}

type KnownArticle = ContentCache['articles'] extends Map<string, infer Known> ? Known : never;

/** Files of one chunk share equal parts as one object; this shares them among all files of the process. */
function withSharedParts({ made, ...known }: KnownArticle, share: (file: ArticleFile) => ArticleFile): KnownArticle {
  const { good } = known;
  return {
    ...known,
    made: { ...made, value: made.value && share(made.value) },
    ...(good ? { good: share(good) } : {}),
  };
}

type ChangedEntry = readonly [part: string, file: string];

function takeChanges(parts: Parts): readonly ChangedEntry[] {
  return [...parts].flatMap(([part, known]) => known.takeChanged().map((file) => [part, file] as const));
}

function* entriesOfChanges(parts: Parts, changes: readonly ChangedEntry[]): Generator<Entry> {
  for (const [part, file] of changes) yield [part, file, parts.get(part)?.get(file) ?? null];
}

function* entriesOf(parts: Parts): Generator<Entry> {
  for (const [part, known] of parts) for (const [file, entry] of known) yield [part, file, entry];
}

function sizeOf(parts: Parts): number {
  return [...parts.values()].reduce((sum, { size }) => sum + size, 0);
}

/** Entries as chunks, with a turn of the event loop after each. */
async function* chunksInTurns(entries: Iterable<Entry>): AsyncGenerator<Uint8Array> {
  for (const some of inLots(entries)) {
    for (const chunk of chunksOf(some)) {
      yield chunk;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

function* inLots(entries: Iterable<Entry>): Generator<readonly Entry[]> {
  let some: Entry[] = [];
  for (const entry of entries) {
    some.push(entry);
    if (some.length < ENTRIES_PER_CHUNK) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** Halves a lot that is too large for one chunk. */
function* chunksOf(entries: readonly Entry[]): Generator<Uint8Array> {
  const chunk = serialize(entries);
  if (chunk.length <= BYTES_PER_CHUNK || entries.length === 1) {
    yield chunk;
    return;
  }
  const middle = entries.length >> 1;
  yield* chunksOf(entries.slice(0, middle));
  yield* chunksOf(entries.slice(middle));
}
