import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A content folder and where it is built and served. */
export interface OwnSite {
  readonly content: string;
  /** The build folder, from the project's root. */
  readonly dist: string;
  readonly port: number;
}

/** Runs `npm run build` on a content folder of the test's own. */
export async function buildOwn(site: OwnSite): Promise<void> {
  const lines: string[] = [];
  const build = run(site, ['--import', 'tsx', 'scripts/build.ts']);
  for (const stream of [build.stdout, build.stderr]) stream?.on('data', (text) => lines.push(String(text)));
  const [code] = await once(build, 'exit');
  if (code !== 0) throw new Error(`the build of ${site.content} failed:\n${lines.join('')}`);
}

/**
 * Serves what was built, and ends the server when the work is done.
 *
 * @param work is given the address, and a function that tells what the server has said of errors and warnings so far
 * @param ahead by how much the server's clock is ahead of this machine's, in milliseconds
 */
export async function withServer<T>(
  site: OwnSite,
  work: (baseURL: string, warned: () => string) => Promise<T>,
  ahead = 0,
): Promise<T> {
  const server = run(site, ['scripts/next.mjs', 'start', '--port', String(site.port)], {
    NODE_OPTIONS: `--import=${pathToFileURL(path.join(import.meta.dirname, 'clock-ahead.mjs'))}`,
    CLOCK_AHEAD: String(ahead),
  });
  // A pipe that nobody empties would stop the server once it is full.
  server.stdout?.resume();
  server.stderr?.pipe(process.stderr);
  const warnings: string[] = [];
  server.stderr?.on('data', (text) => warnings.push(String(text)));
  try {
    const baseURL = `http://localhost:${site.port}`;
    await untilAnswering(`${baseURL}/robots.txt`, server);
    return await work(baseURL, () => warnings.join(''));
  } finally {
    const ended = server.exitCode === null ? once(server, 'exit') : null;
    server.kill('SIGTERM');
    await ended;
  }
}

function run({ content, dist }: OwnSite, args: readonly string[], more: Record<string, string> = {}): ChildProcess {
  const env = { ...process.env, ...more, CONTENT_DIR: content, DIST_DIR: dist, SITE_URL: 'https://news.example.org' };
  return spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A server that was not ready by then never will be. */
const PATIENCE = 30_000;

async function untilAnswering(address: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (server.exitCode === null && Date.now() < deadline) {
    const response = await fetch(address).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(server.exitCode === null ? 'the server does not answer' : `the server ended with ${server.exitCode}`);
}
