import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A content folder to be previewed, and where. */
export interface PreviewedFolder {
  /** Absolute. */
  readonly content: string;
  /** The folder of what Next makes, from the project's root. */
  readonly dist: string;
  readonly port: number;
  /** More of the server's environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A running `npm run dev`. */
export interface DevServer {
  /** Milliseconds from its start to its first whole page. */
  readonly firstPage: number;
  /** What it has printed so far. */
  output(): string;
  /** Ends it and waits until it has. */
  stop(): Promise<void>;
}

/** Runs `npm run dev` on a folder; ready when it has shown its front page. What it prints is told only when it fails, or asked for. */
export async function startDevServer(folder: PreviewedFolder): Promise<DevServer> {
  const { content, dist, port, env = {} } = folder;
  const origin = `http://localhost:${port}`;
  if (await answers(origin)) throw new Error(`something else answers at ${origin} already`);
  const args = ['scripts/dev.mjs', '--hostname', 'localhost', '--port', String(port)];
  const started = Date.now();
  const server = spawn(process.execPath, args, {
    env: {
      ...process.env,
      CONTENT_DIR: content,
      DIST_DIR: dist,
      SITE_URL: origin,
      NODE_ENV: 'development',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (text) => lines.push(String(text)));
  const kill = () => void server.kill('SIGTERM');
  // Also when the tests are interrupted: nothing they started may stay.
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    const ended = server.exitCode === null && server.signalCode === null ? once(server, 'exit') : null;
    kill();
    await ended;
  };
  try {
    await untilAnswering(origin, server);
  } catch (error) {
    throw new Error(`${String(error)}\n${lines.join('')}`);
  }
  return { firstPage: Date.now() - started, output: () => lines.join(''), stop };
}

async function untilAnswering(origin: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null && server.signalCode === null) {
    if (await answers(origin)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the preview's server ended with ${server.exitCode ?? server.signalCode}`);
}

async function answers(origin: string): Promise<boolean> {
  const response = await fetch(origin).catch(() => null);
  await response?.arrayBuffer();
  return response !== null;
}
