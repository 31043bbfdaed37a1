// Makes what the engines need of an archive, in a process of its own: reading 50,000 articles takes over a gigabyte.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { loadLibrary } from '@/lib/edition/load-library';
import { buildSearchFiles, type SearchFiles } from '@/lib/search/build-search-files';
import { parseManifest } from '@/lib/search/search-files';
import { answerParent, say } from './own-process';
import type { Archive, PreparedArchive, Weights } from './search-archives';
import { buildMiniSearch, rowsOf } from './search-engines';

/** A day on which every article is out, so that the archive is the same whenever it is read. */
const ALL_OUT = new Date('2999-01-01');

/** Answers how many articles there are. */
async function prepare(archive: Archive): Promise<number> {
  const library = await loadLibrary(archive.content, ALL_OUT);
  say('Building the indexes …');
  const files = buildSearchFiles(library);
  const rows = rowsOf(files);
  const miniSearch = buildMiniSearch(rows);
  say('Packing the files …');
  write(archive.prepared, { files, rows, miniSearch, weights: weigh(files) });
  return rows.length;
}

function weigh({ manifest, files }: SearchFiles): Weights {
  const shards = parseManifest(manifest).shards.map(({ file }) => packed(files.get(file) ?? ''));
  const others = [manifest, ...[...files].flatMap(([name, text]) => (name.startsWith('shard') ? [] : [text]))];
  return { total: sum([...shards, ...others.map(packed)]), shards };
}

function packed(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function write(folder: string, { files, rows, miniSearch, weights }: PreparedArchive): void {
  // Under its name only when whole, as the archive itself.
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(path.join(partial, 'files'), { recursive: true });
  for (const [name, text] of files.files) writeFileSync(path.join(partial, 'files', name), text);
  writeFileSync(path.join(partial, 'manifest.json'), files.manifest);
  writeFileSync(path.join(partial, 'rows.json'), JSON.stringify(rows));
  writeFileSync(path.join(partial, 'minisearch.json'), miniSearch);
  writeFileSync(path.join(partial, 'weights.json'), JSON.stringify(weights));
  renameSync(partial, folder);
}

await answerParent(prepare);
