// The archives that searching is measured on, and what is kept of them between runs.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SearchFiles } from '@/lib/search/build-search-files';
import type { Row } from './search-engines';

/** The project's own folder, whatever folder the benchmark is called from. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export const CACHE = path.join(ROOT, '.cache', 'bench');

export const CORPUS = '../shared/corpus/digitalgov';

const SCALE = path.join(ROOT, '../shared/corpus/scale.mjs');

/** The size that stands for the real articles; any other is recombined from them. */
export const REAL_SIZE = 2000;

export interface Archive {
  readonly size: number;
  /** The content folder. */
  readonly content: string;
  /** Where {@link PreparedArchive} lies once it is made. */
  readonly prepared: string;
}

/** What the engines need of an archive. */
export interface PreparedArchive {
  readonly files: SearchFiles;
  readonly rows: readonly Row[];
  /** MiniSearch's own index, serialised. */
  readonly miniSearch: string;
  readonly weights: Weights;
}

/** Bytes after brotli at its hardest, which is what a server that packs once would send. */
export interface Weights {
  readonly total: number;
  /** Newest first. */
  readonly shards: readonly number[];
}

/** There is nothing to measure: no figure is missed, none could be taken. */
export class MissingArchiveError extends Error {
  override readonly name = 'MissingArchiveError';
}

/**
 * The archive of a size, written first where it has to be.
 *
 * @param corpus the folder of real articles, seen from the project's folder
 * @throws {MissingArchiveError}
 */
export function findArchive(size: number, corpus: string, onWrite: () => void): Archive {
  const content = size === REAL_SIZE ? path.resolve(ROOT, corpus) : path.join(CACHE, `scale-${size}`);
  if (size !== REAL_SIZE && !existsSync(content)) {
    if (!existsSync(SCALE)) throw new MissingArchiveError(`There is no ${SCALE} to make ${size} articles with.`);
    onWrite();
    // Under its name only when whole: what an interrupted run leaves must not be measured by the next.
    const partial = `${content}.partial`;
    rmSync(partial, { recursive: true, force: true });
    execFileSync(process.execPath, [SCALE, partial, String(size)]);
    renameSync(partial, content);
  }
  if (!existsSync(path.join(content, 'news')))
    throw new MissingArchiveError(
      `There are no real articles to search: no folder ${path.join(content, 'news')}. Name one that holds news/*.md with --corpus DIR, or leave ${REAL_SIZE} out of --sizes.`,
    );
  return { size, content, prepared: path.join(CACHE, `prepared-${size}-${fingerprint(content)}`) };
}

/** Code that decides what is kept; the engine itself is not among it. */
const KEPT_BY = [
  'lib/search/build-search-files.ts',
  'lib/search/derived-slug.ts',
  'lib/search/search-files.ts',
  'tests/bench/search-engines.ts',
  'tests/bench/search-prepare.ts',
];

/** Changes with an article, and with the code that decides what is kept of it; never with the day. */
function fingerprint(content: string): string {
  const hash = createHash('sha256').update(content);
  for (const file of KEPT_BY) hash.update(readFileSync(path.join(ROOT, file)));
  for (const file of readdirSync(content, { recursive: true, encoding: 'utf8' }).sort()) {
    const { size, mtimeMs } = statSync(path.join(content, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 12);
}

/** Makes room for an archive that is to be prepared anew: what was kept of an earlier state goes. */
export function forgetPrepared({ size }: Archive): void {
  mkdirSync(CACHE, { recursive: true });
  for (const name of readdirSync(CACHE))
    if (name.startsWith(`prepared-${size}-`)) rmSync(path.join(CACHE, name), { recursive: true });
}

export function readFiles({ prepared }: Archive): SearchFiles {
  const folder = path.join(prepared, 'files');
  const files = readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);
  return { manifest: readText(prepared, 'manifest.json'), files: new Map(files) };
}

export function readMiniSearch({ prepared }: Archive): string {
  return readText(prepared, 'minisearch.json');
}

/** Everything at once. The files are this benchmark's own, so their types are taken as said. */
export function readPrepared(archive: Archive): PreparedArchive {
  return {
    files: readFiles(archive),
    rows: JSON.parse(readText(archive.prepared, 'rows.json')),
    miniSearch: readMiniSearch(archive),
    weights: JSON.parse(readText(archive.prepared, 'weights.json')),
  };
}

function readText(folder: string, name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}
