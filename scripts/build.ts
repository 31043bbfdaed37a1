import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { countOf } from '@/lib/core/count-of';
import { hashOfMeaning } from '@/lib/library/kept-file';
import { BUILD_MODES } from '@/lib/serving/next-internals.mjs';
import { assembleBuild, countPages } from './assemble-build';
import { makeCurrent, removeOldBuilds, runningServers, workFolder } from './builds.mjs';
import { bundleIslands } from './bundle-islands.mjs';
import { ensureOwnTsconfig } from './own-tsconfig.mjs';
import { settingsOrExit } from './settings-or-exit';

/** Exit codes: 0 built, 1 wrong content or a failed build, 2 wrong settings. */
async function main(): Promise<number> {
  const { DIST_DIR } = settingsOrExit();
  const dist = path.resolve(DIST_DIR);
  // Next cannot build elsewhere.
  if (!dist.startsWith(process.cwd() + path.sep)) {
    console.error(`DIST_DIR=${JSON.stringify(DIST_DIR)}: a build needs a folder within the project, such as ".next".`);
    return 2;
  }
  ensureOwnTsconfig(path.relative('.', workFolder(dist)));
  // First, because pages contain the loader's address.
  const islands = await bundleIslands();
  const code = await hashOfMeaning();
  const id = newId();
  // One moment for the check and all pages, so that they agree on what is published.
  const shared = { PORTAL_BUILD_NOW: new Date().toISOString(), PORTAL_BUILD_ID: id, PORTAL_ISLANDS: islands.hash };
  // In a process of its own, which frees its memory before pages are rendered.
  const reading = start(['--import', 'tsx', 'scripts/read-for-build.ts'], shared, 'inherit');
  // At the same time, because compiling does not need the content.
  const [compile, generate] = BUILD_MODES;
  const compiling = start([NEXT, 'build', '--experimental-build-mode', compile], shared, 'pipe');
  // From the start, because unread output is lost when the process ends.
  const said = readText(compiling);
  const read = await exitCode(reading);
  if (read !== 0) {
    compiling.kill();
    await exitCode(compiling);
    return read;
  }
  process.stdout.write(await said);
  if ((await exitCode(compiling)) !== 0) return 1;
  const pages = start([NEXT, 'build', '--experimental-build-mode', generate], shared, 'inherit');
  if ((await exitCode(pages)) !== 0) return 1;
  const folder = await assembleBuild(dist, { id, code, islands });
  makeCurrent(dist, id);
  // Not while a server runs: it may still need an old build if it cannot go over to this one.
  if ((await runningServers(dist)).length === 0) await removeOldBuilds(dist);
  console.log(`Built ${countOf(countPages(folder), 'page')}. Serve them with "npm start".`);
  return 0;
}

const NEXT = path.join('node_modules', 'next', 'dist', 'bin', 'next');

/** Unique, and sortable by time. */
function newId(): string {
  const moment = new Date().toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
  return `${moment}-${randomBytes(4).toString('hex')}`;
}

/** Starts Node; its output is shown, or piped for {@link readText}. */
function start(
  args: readonly string[],
  more: Readonly<Record<string, string>>,
  said: 'inherit' | 'pipe',
): ChildProcess {
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1', ...more };
  const child = spawn(process.execPath, args, { stdio: ['ignore', said, said], env });
  // Stopping the build stops its processes too.
  const stop = () => void child.kill();
  process.once('exit', stop);
  child.once('exit', () => process.off('exit', stop));
  return child;
}

/** All output of a process, in order. */
async function readText({ stdout, stderr }: ChildProcess): Promise<string> {
  const parts: string[] = [];
  const read = async (stream: Readable | null) => {
    for await (const part of stream ?? []) parts.push(String(part));
  };
  await Promise.all([read(stdout), read(stderr)]);
  return parts.join('');
}

/** Waits until a process has ended; a killed one counts as failed. */
async function exitCode(child: ChildProcess): Promise<number> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode ?? 1;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

process.exitCode = await main();
