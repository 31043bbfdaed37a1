import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { BUILD_RECORD_FILE, type BuildRecord, hashOfPackages } from '@/lib/config/build-record';
import { countOf } from '@/lib/core/count-of';
import { bundleIslands, writeIslands } from './bundle-islands.mjs';
import { ensureOwnTsconfig } from './own-tsconfig.mjs';
import { settingsOrExit } from './settings-or-exit';

/** Exit codes: 0 built, 1 wrong content or a failed build, 2 wrong settings. */
async function main(): Promise<number> {
  const { DIST_DIR } = settingsOrExit();
  ensureOwnTsconfig(DIST_DIR);
  // Before the pages, which name the loader's address; written once Next has emptied the build folder.
  const islands = await bundleIslands();
  const id = randomUUID();
  // One moment for the check and for every page: they cannot disagree about what is due.
  const shared = { BUILD_NOW: new Date().toISOString(), BUILD_ID: id, ISLANDS: islands.hash };
  // In a process of its own, so that what it read is not held while the pages are made.
  const reading = start(['--import', 'tsx', 'scripts/read-for-build.ts'], shared, 'inherit');
  const compile = () => {
    const child = start([NEXT, 'build', '--experimental-build-mode', 'compile'], shared, 'pipe');
    // From the start: what nobody reads is lost when the process ends.
    return { child, said: readText(child) };
  };
  const recordFile = path.join(DIST_DIR, BUILD_RECORD_FILE);
  // The code does not wait for the content, unless it would replace something.
  const early = existsSync(DIST_DIR) ? null : compile();
  const read = await exitCode(reading);
  if (read !== 0) {
    if (early) await undo(early.child, DIST_DIR);
    return read;
  }
  // A build that fails must not leave the record of the one before it.
  rmSync(recordFile, { force: true });
  const compiling = early ?? compile();
  process.stdout.write(await compiling.said);
  if ((await exitCode(compiling.child)) !== 0) return 1;
  const pages = start([NEXT, 'build', '--experimental-build-mode', 'generate'], shared, 'inherit');
  if ((await exitCode(pages)) !== 0) return 1;
  writeIslands(DIST_DIR, islands);
  const record: BuildRecord = { id, packages: hashOfPackages(), islands: islands.hash };
  writeFileSync(recordFile, JSON.stringify(record));
  console.log(`Built ${countOf(countPages(DIST_DIR), 'page')}. Serve them with "npm start".`);
  return 0;
}

const NEXT = path.join('node_modules', 'next', 'dist', 'bin', 'next');

/** Starts Node; what it says is shown, or kept for {@link readText}. */
function start(
  args: readonly string[],
  more: Readonly<Record<string, string>>,
  said: 'inherit' | 'pipe',
): ChildProcess {
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1', ...more };
  const child = spawn(process.execPath, args, { stdio: ['ignore', said, said], env });
  // Whoever stops the build stops all of it.
  const stop = () => void child.kill();
  process.once('exit', stop);
  child.once('exit', () => process.off('exit', stop));
  return child;
}

/** Everything that a process says, in the order in which it says it. */
async function readText({ stdout, stderr }: ChildProcess): Promise<string> {
  const parts: string[] = [];
  const read = async (stream: Readable | null) => {
    for await (const part of stream ?? []) parts.push(String(part));
  };
  await Promise.all([read(stdout), read(stderr)]);
  return parts.join('');
}

/** Ends a compilation and removes what it made. */
async function undo(compiling: ChildProcess, folder: string): Promise<void> {
  compiling.kill();
  await exitCode(compiling);
  for (const made of [folder, `${folder}.tsconfig.json`]) rmSync(made, { recursive: true, force: true, maxRetries: 5 });
}

/** Waits until a process has ended; one that was killed has failed. */
async function exitCode(child: ChildProcess): Promise<number> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode ?? 1;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

function countPages(distDir: string): number {
  const root = path.join(distDir, 'server', 'app');
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).length;
}

process.exitCode = await main();
