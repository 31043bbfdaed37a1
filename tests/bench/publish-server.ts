// Builds the site from an archive, and serves it with something in its process that tells what it does.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type PeakMemory, peakMemoryOf } from './process-tree';
import { ROOT } from './search-archives';
import { freePort } from './serve-next.mjs';

export interface MeasuredSite {
  /** The content folder, absolute. */
  readonly content: string;
  /** The build folder, from the project's root. */
  readonly dist: string;
}

export interface BuildFigures {
  /** Milliseconds. */
  readonly time: number;
  readonly peak: PeakMemory;
}

/** What the server's process tells of itself. */
export interface Reading {
  /** For how many milliseconds the event loop was blocked at most since the last reset. */
  readonly blocked: number;
  /** Milliseconds of processor time so far. */
  readonly cpu: number;
  /** Bytes. */
  readonly rss: number;
  readonly heapUsed: number;
}

export interface MeasuredServer {
  readonly origin: string;
  /** Milliseconds from the start of the command to the first answer of these. */
  readonly ready: { readonly robots: number; readonly front: number };
  /** What it has written on its output so far. */
  readonly said: () => string;
  /** @param reset whether the longest block is measured anew from now on */
  readonly read: (reset?: 'reset') => Promise<Reading>;
  /** Waits until it has nothing left to do. */
  readonly untilIdle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const PROBE = pathToFileURL(path.join(ROOT, 'tests', 'bench', 'tell-blocked.mjs')).href;

/** A server is idle when it takes less than this share of a processor, so many times in a row, so many milliseconds each. */
const IDLE = { share: 0.15, times: 3, milliseconds: 150 };

const AT_MOST_MS = 120_000;

/** Builds as `npm run build` does, into an empty folder. */
export async function buildMeasured(site: MeasuredSite): Promise<BuildFigures> {
  rmSync(path.join(ROOT, site.dist), { recursive: true, force: true });
  const lines: string[] = [];
  const started = performance.now();
  const build = run(site, ['--import', 'tsx', 'scripts/build.ts'], {});
  for (const stream of [build.stdout, build.stderr]) stream?.on('data', (text) => lines.push(String(text)));
  const ended = once(build, 'exit');
  const peak = await peakMemoryOf(build.pid ?? 0, ended);
  const [code] = await ended;
  if (code !== 0) throw new Error(`The build of ${site.content} failed:\n${lines.join('').slice(-4000)}`);
  return { time: performance.now() - started, peak };
}

/** Removes the pages that an earlier server kept. */
export function forgetPages({ dist }: MeasuredSite): void {
  rmSync(path.join(ROOT, dist, 'cache', 'pages'), { recursive: true, force: true });
}

/** Serves as `npm start` does. */
export async function startMeasured(site: MeasuredSite): Promise<MeasuredServer> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-probe-'));
  const socket = path.join(folder, 'probe');
  const lines: string[] = [];
  const started = performance.now();
  const server = run(site, ['scripts/start.mjs', '--port', String(port)], {
    NODE_OPTIONS: `--import=${PROBE}`,
    BENCH_PROBE: socket,
  });
  server.stdout?.on('data', (text) => lines.push(String(text)));
  server.stderr?.pipe(process.stderr);
  const read = (reset?: 'reset') => ask(socket, reset ?? 'read');
  const stop = async () => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const origin = `http://localhost:${port}`;
  try {
    const robots = await untilAnswering(`${origin}/robots.txt`, server);
    const front = await untilAnswering(`${origin}/`, server);
    const ready = { robots: robots - started, front: front - started };
    return { origin, ready, said: () => lines.join(''), read, untilIdle: () => untilIdle(read), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function run({ content, dist }: MeasuredSite, args: readonly string[], more: Readonly<Record<string, string>>) {
  const env = {
    ...process.env,
    CONTENT_DIR: content,
    DIST_DIR: dist,
    CACHE_DIR: path.join(dist, 'cache'),
    SITE_URL: 'https://news.example.org',
    ...more,
  };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  // Also when the benchmark throws or is interrupted: nothing it started may stay.
  const kill = () => void child.kill('SIGTERM');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return child;
}

/** The moment at which an address was first answered with 200. */
async function untilAnswering(address: string, server: ChildProcess): Promise<number> {
  for (const end = Date.now() + AT_MOST_MS; server.exitCode === null && Date.now() < end; await sleep(5)) {
    const response = await fetch(address).catch(() => null);
    await response?.arrayBuffer();
    if (response?.ok) return performance.now();
  }
  throw new Error(`Nothing answers at ${address}.`);
}

async function untilIdle(read: MeasuredServer['read']): Promise<void> {
  let { cpu } = await read();
  for (let [times, end] = [0, Date.now() + AT_MOST_MS]; times < IDLE.times; ) {
    if (Date.now() > end) throw new Error(`The server is still busy after ${AT_MOST_MS / 1000} seconds.`);
    await sleep(IDLE.milliseconds);
    const later = (await read()).cpu;
    times = later - cpu < IDLE.share * IDLE.milliseconds ? times + 1 : 0;
    cpu = later;
  }
}

/** Not by HTTP: the server would count and compress it. */
function ask(socket: string, word: string): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const chunks: string[] = [];
    connect(socket, function (this: import('node:net').Socket) {
      this.write(word);
    })
      .on('data', (chunk) => chunks.push(String(chunk)))
      .on('end', () => resolve(JSON.parse(chunks.join(''))))
      .on('error', reject);
  });
}
