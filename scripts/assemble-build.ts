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
const FLATTENED_PACKAGES =
  `entities rehype-raw rehype-sanitize rehype-stringify remark-gfm remark-parse remark-rehype unified
  zod`.split(/\s+/);

interface Parts {
  readonly id: string;
  readonly code: string;
  readonly islands: Islands;
}

/** Data for Next's client, which no page loads, lists of traced files, and source maps, which a server does not read. */
const UNUSED = /\.(?:segments|nft\.json|map)$/;

/** Large files of Next that are never loaded: font metrics for builds, and an experimental React. */
const NEVER_LOADED = [
  'node_modules/next/dist/server/capsize-font-metrics.json',
  'node_modules/next/dist/compiled/next-server/app-page-turbo-experimental.runtime.prod.js',
];

/** What the running server loads from outside Next's bundles; Next copies more than that by mistake. */
const NEEDED = /^(?:node_modules|package\.json|lib)$/;
const NEEDED_IN_LIB = /\.mjs$/;

/**
 * Assembles a build from Next's output: a folder with all that it needs to run, on this machine or on another. Shares files
 * whose addresses contain hashes with the current build, because pages of either may still be open or cached when the other
 * is served.
 *
 * @param dist absolute
 * @returns the folder of the build, which counts as a build only once its record is written, as the last step
 */
export async function assembleBuild(dist: string, { id, code, islands }: Parts): Promise<string> {
  const work = workFolder(dist);
  const folder = buildFolder(dist, id);
  const next = path.relative(process.cwd(), work);
  mkdirSync(path.dirname(folder), { recursive: true });
  renameSync(path.join(work, 'standalone'), folder);
  removeUnused(folder, next);
  const statics = path.join(folder, next, 'static');
  renameSync(path.join(work, 'static'), statics);
  compressStyles(statics);
  const files = filesIn(statics);
  writeIslands(folder, islands);
  const before = currentBuild(dist);
  await bundleServer(serverFile(folder));
  for (const name of FLATTENED_PACKAGES) await flattenPackage(path.join(folder, 'node_modules', name));
  const record = { id, code, islands: islands.hash, next, files };
  if (before) shareFiles([before, readRecord(before)], [folder, record]);
  await writeRecord(folder, record);
  return folder;
}

/** Number of prerendered pages, with error pages. */
export function countPages(folder: string): number {
  const app = path.join(folder, readRecord(folder)?.next ?? '', 'server', 'app');
  return filesIn(app).filter((file) => file.endsWith('.html')).length;
}

/** Removes what is never loaded, also Next's own server.js, which would send unfinished pages. */
function removeUnused(folder: string, next: string): void {
  const own = next.split(path.sep)[0];
  for (const name of readdirSync(folder))
    if (name !== own && !NEEDED.test(name)) rmSync(path.join(folder, name), { recursive: true });
  for (const file of filesIn(path.join(folder, 'lib')))
    if (!NEEDED_IN_LIB.test(file)) rmSync(path.join(folder, 'lib', file));
  // Fails once Next names them differently: see next-internals.mjs.
  for (const file of NEVER_LOADED) rmSync(path.join(folder, file));
  const server = path.join(folder, next, 'server');
  for (const name of readdirSync(server, { recursive: true, encoding: 'utf8' }))
    if (UNUSED.test(name)) rmSync(path.join(server, name), { recursive: true, force: true });
}

/** For nginx, which sends them from here (`gzip_static` in deploy/nginx.conf). */
function compressStyles(folder: string): void {
  for (const file of filesIn(folder).filter((name) => name.endsWith('.css')))
    writeFileSync(path.join(folder, `${file}.gz`), gzipSync(readFileSync(path.join(folder, file)), { level: 9 }));
}

type Built = readonly [folder: string, record: BuildRecord | null];

/** Copies hashed files both ways: open pages of either build may request them from the other, after a release or a rollback. */
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

const FOR_NODE = { bundle: true, platform: 'node', target: 'node20', logLevel: 'error' } as const;

async function bundleServer(file: string): Promise<void> {
  await bundle({ ...FOR_NODE, entryPoints: ['lib/serving/server.ts'], outfile: file, format: 'cjs' });
}

/**
 * Bundles an installed package into its entry module: resolving the hundreds of modules of these packages one by one would
 * add 290 ms to every start.
 */
async function flattenPackage(folder: string): Promise<void> {
  const { name, exports } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const entry = entryOf(exports, name);
  const file = path.join(folder, entry);
  await bundle({ ...FOR_NODE, entryPoints: [file], outfile: file, allowOverwrite: true, format: 'esm' });
}

/** The module for `import` of a package, by the `exports` of its package.json. */
function entryOf(exports: unknown, name: string): string {
  if (typeof exports === 'string') return exports;
  const conditions = asRecord(exports);
  if (!conditions) throw new Error(`The package ${name} does not say what it exports, so it cannot be flattened.`);
  return entryOf(conditions['.'] ?? conditions.import ?? conditions.default, name);
}
