import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildFolder, makeCurrent, readRecord, writeRecord } from '@/scripts/builds.mjs';
import { buildIn } from './built';
import type { Clock } from './clock';
import { linkFolder } from './link-folder';

/** A content folder and where it is built and served. */
export interface OwnSite {
  readonly content: string;
  /** The folder of its builds, from the project's root. */
  readonly dist: string;
  readonly port: number;
}

/** Where its servers keep what they made, unless they are told otherwise. */
export function cacheOf({ dist }: Pick<OwnSite, 'dist'>): string {
  return path.join(dist, 'cache');
}

/** Where its servers keep pages. */
export function pagesOf(site: Pick<OwnSite, 'dist'>): string {
  return path.join(cacheOf(site), 'pages');
}

/** A server of a test's own. */
export interface OwnServer {
  readonly baseURL: string;
  /** What it has said of errors and warnings so far. */
  readonly warned: () => string;
  /** What it has said otherwise. */
  readonly said: () => string;
  /** Ends it; `SIGKILL` as a power cut would. */
  readonly stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

export interface ServerOptions {
  /** By how much the server's clock is ahead of this machine's, in milliseconds. */
  readonly ahead?: number;
  /** The server's clock, instead. */
  readonly clock?: Clock;
  /** More environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `npm run build` on a content folder of the test's own. */
export async function buildOwn(site: OwnSite, env: Readonly<Record<string, string>> = {}): Promise<void> {
  const lines: string[] = [];
  const build = run(site, ['--import', 'tsx', 'scripts/build.ts'], env);
  for (const stream of [build.stdout, build.stderr]) stream?.on('data', (text) => lines.push(String(text)));
  const [code] = await once(build, 'exit');
  if (code !== 0) throw new Error(`the build of ${site.content} failed:\n${lines.join('')}`);
}

/** The build of the site itself, which every test may copy: a build knows no content. */
const SHARED_DIST = '.next';

/** Gives a site of a test's own a copy of the site's build, which takes no time where a build takes a minute. */
export async function copyBuild({ dist }: Pick<OwnSite, 'dist'>): Promise<void> {
  clearBuilds(dist);
  const id = path.basename(buildIn(SHARED_DIST));
  await addBuild(dist, buildIn(SHARED_DIST), id);
  makeCurrent(path.resolve(dist), id);
}

/** Removes all builds of a folder, and what their servers kept; what was compiled for them stays for the next one. */
export function clearBuilds(dist: string): void {
  for (const name of ['builds', 'current', 'previous', 'servers', 'cache'])
    rmSync(path.join(dist, name), { recursive: true, force: true, maxRetries: 5 });
}

/** Copies a build into the builds of `dist` under another name, which nobody serves yet; {@link linkFolder} says how. */
export async function addBuild(dist: string, from: string, id: string): Promise<void> {
  const record = readRecord(from);
  if (!record) throw new Error(`${from} is no whole build`);
  const folder = buildFolder(dist, id);
  linkFolder(from, folder);
  await writeRecord(folder, { ...record, id });
}

/** Serves what was built, and ends the server when the work is done. */
export async function withServer<T>(
  site: OwnSite,
  work: (server: OwnServer) => Promise<T>,
  options: ServerOptions = {},
): Promise<T> {
  const server = await startServer(site, options);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

/** Serves what was built, until it is stopped. */
export async function startServer(
  site: OwnSite,
  { ahead = 0, clock, env = {} }: ServerOptions = {},
): Promise<OwnServer> {
  const server = run(site, ['scripts/start.mjs', '--port', String(site.port)], {
    NODE_OPTIONS: `--import=${pathToFileURL(path.join(import.meta.dirname, 'clock-ahead.mjs'))}`,
    CLOCK_AHEAD: String(ahead),
    CLOCK_FILE: clock?.file ?? '',
    ...env,
  });
  const [warnings, lines]: [string[], string[]] = [[], []];
  // A pipe that nobody empties would stop the server once it is full.
  server.stdout?.on('data', (text) => lines.push(String(text)));
  server.stderr?.on('data', (text) => warnings.push(String(text)));
  server.stderr?.pipe(process.stderr);
  const baseURL = `http://localhost:${site.port}`;
  const stop = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    // The server proper is a child of its own, which goes on for a moment when its parent is killed.
    if (server.pid !== undefined) process.kill(-server.pid, signal);
    await ended;
  };
  const said = () => lines.join('');
  try {
    await untilServing(server, said);
  } catch (error) {
    await stop('SIGKILL');
    throw error;
  }
  return { baseURL, warned: () => warnings.join(''), said, stop };
}

function run(site: OwnSite, args: readonly string[], more: Readonly<Record<string, string>>): ChildProcess {
  const env = { ...settingsOf(site), ...more };
  return spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
}

/** The environment in which a site of a test's own is built and served. */
export function settingsOf({ content, dist }: OwnSite): NodeJS.ProcessEnv {
  const own = {
    CONTENT_DIR: content,
    DIST_DIR: dist,
    CACHE_DIR: cacheOf({ dist }),
    SITE_URL: 'https://news.example.org',
  };
  return { ...process.env, ...own };
}

/** A server that does not serve by then, in milliseconds, never will. */
const PATIENCE = 240_000;

/** Waits until a server says that it serves: then it answers, and those who hand over find it. */
function untilServing(server: ChildProcess, said: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new Error('the server does not start')), PATIENCE);
    server.once('exit', (code) => {
      clearTimeout(giveUp);
      reject(new Error(`the server ended with ${code}`));
    });
    const look = () => {
      if (!said().includes('Serving build ')) return;
      clearTimeout(giveUp);
      server.stdout?.off('data', look);
      resolve();
    };
    server.stdout?.on('data', look);
  });
}
