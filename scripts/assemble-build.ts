import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { asRecord } from '@/lib/core/fields';
import {
  type BuildRecord,
  buildFolder,
  currentBuild,
  readRecord,
  serverFile,
  workFolder,
  writeRecord,
} from './builds.mjs';
import { type Islands, writeIslands } from './bundle-islands.mjs';

/** Packages of many small modules that every server loads before its first answer. */
const LOADED_AT_START =
  `entities rehype-raw rehype-sanitize rehype-stringify remark-gfm remark-parse remark-rehype unified
  zod`.split(/\s+/);

interface Parts {
  readonly id: string;
  readonly code: string;
  readonly islands: Islands;
}

/** What the framework's own client would ask for, which no page has, and the lists by which this folder was traced. */
const NEEDLESS = /\.(?:segments|nft\.json)$/;

/** Files of Next that are large and never loaded: measures that a build sets fonts by, and React as it may become. */
const NEVER_LOADED = [
  'node_modules/next/dist/server/capsize-font-metrics.json',
  'node_modules/next/dist/compiled/next-server/app-page-turbo-experimental.runtime.prod.js',
];

/** Of the project's own files those that Next loads as they are; the rest is in its bundles, and traced by mistake. */
const LOADED = /^(?:node_modules|package\.json|lib)$/;
const LOADED_OF_LIB = /\.mjs$/;

/**
 * Puts a build together of what Next has made: a folder with all that it needs to run, on this machine or on another. Files
 * whose addresses are hashes are shared with the build that is current, because pages of either may still be open or kept
 * somewhere when the other is served.
 *
 * @param dist absolute
 * @returns the folder of the build; until everything is in it, it lacks the record without which it is none
 */
export async function assembleBuild(dist: string, { id, code, islands }: Parts): Promise<string> {
  const work = workFolder(dist);
  const folder = buildFolder(dist, id);
  const next = path.relative(process.cwd(), work);
  mkdirSync(path.dirname(folder), { recursive: true });
  renameSync(path.join(work, 'standalone'), folder);
  removeNeedless(folder, next);
  const statics = path.join(folder, next, 'static');
  renameSync(path.join(work, 'static'), statics);
  compressStyles(statics);
  const files = filesIn(statics);
  writeIslands(folder, islands);
  const before = currentBuild(dist);
  await bundleServer(serverFile(folder));
  for (const name of LOADED_AT_START) await flattenPackage(path.join(folder, 'node_modules', name));
  const record = { id, code, islands: islands.hash, next, files };
  if (before) shareFiles([before, readRecord(before)], [folder, record]);
  await writeRecord(folder, record);
  return folder;
}

/** How many pages a build has rendered ahead. */
export function countPages(folder: string): number {
  const app = path.join(folder, readRecord(folder)?.next ?? '', 'server', 'app');
  return filesIn(app).filter((file) => file.endsWith('.html')).length;
}

/** Takes out what is never loaded, Next's own program for it among it, which would send pages unfinished. */
function removeNeedless(folder: string, next: string): void {
  const own = next.split(path.sep)[0];
  for (const name of readdirSync(folder))
    if (name !== own && !LOADED.test(name)) rmSync(path.join(folder, name), { recursive: true });
  for (const file of filesIn(path.join(folder, 'lib')))
    if (!LOADED_OF_LIB.test(file)) rmSync(path.join(folder, 'lib', file));
  for (const file of NEVER_LOADED) rmSync(path.join(folder, file), { force: true });
  const server = path.join(folder, next, 'server');
  for (const name of readdirSync(server, { recursive: true, encoding: 'utf8' }))
    if (NEEDLESS.test(name)) rmSync(path.join(server, name), { recursive: true, force: true });
}

/** For nginx, which sends them straight from here (`gzip_static` in deploy/nginx.conf). */
function compressStyles(folder: string): void {
  for (const file of filesIn(folder).filter((name) => name.endsWith('.css')))
    writeFileSync(path.join(folder, `${file}.gz`), gzipSync(readFileSync(path.join(folder, file)), { level: 9 }));
}

type Built = readonly [folder: string, record: BuildRecord | null];

/** Gives each of two builds what the other's pages ask for: either may follow the other. */
function shareFiles(one: Built, other: Built): void {
  for (const [[from, own], [to, theirs]] of [
    [one, other],
    [other, one],
  ] as const) {
    if (!own || !theirs) continue;
    for (const file of own.files)
      copyMissing(path.join(from, own.next, 'static', file), path.join(to, theirs.next, 'static', file));
    copyMissing(path.join(from, 'islands', own.islands), path.join(to, 'islands', own.islands));
  }
}

function copyMissing(from: string, to: string): void {
  if (existsSync(from) && !existsSync(to)) cpSync(from, to, { recursive: true });
}

/** Paths of all files below a folder, with forward slashes. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

async function bundleServer(file: string): Promise<void> {
  await bundle({
    entryPoints: ['lib/serving/server.ts'],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
}

/**
 * Puts all modules of an installed package into the one that Node loads first: looking for each of the hundreds that these
 * packages have together takes a start 290 ms longer.
 */
async function flattenPackage(folder: string): Promise<void> {
  const entry = entryOf(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).exports);
  const file = path.join(folder, entry);
  await bundle({
    entryPoints: [file],
    outfile: file,
    allowOverwrite: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
}

/** What `import` of a package leads to, by the `exports` of its package.json. */
function entryOf(exports: unknown): string {
  if (typeof exports === 'string') return exports;
  const conditions = asRecord(exports);
  if (!conditions) throw new Error('A package that is to be flattened says not what it exports.');
  return entryOf(conditions['.'] ?? conditions.import ?? conditions.default);
}
