// A preview that is measured, and the memory of its process.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { startDevServer } from '../e2e/support/dev-server';
import { ROOT } from './search-archives';
import { freePort } from './serve-next.mjs';

/** Apart from all others, so that a benchmark disturbs nobody who works on the site. */
export const DIST_DIR = '.next-bench-preview';

const AT_MOST_MS = 30_000;

/** In bytes. */
export interface Memory {
  readonly heapUsed: number;
  readonly rss: number;
}

export interface MeasuredPreview {
  readonly origin: string;
  /** Milliseconds from the start of the command to the first whole page. */
  readonly firstPage: number;
  /** What the process holds once all garbage is collected. */
  memory(): Promise<Memory>;
  stop(): Promise<void>;
}

/** Starts `npm run dev` on a content folder. */
export async function startPreview(content: string): Promise<MeasuredPreview> {
  const port = await freePort();
  const told = mkdtempSync(path.join(tmpdir(), 'bench-heap-'));
  const teller = pathToFileURL(path.join(ROOT, 'tests', 'bench', 'tell-heap.mjs'));
  const env = { BENCH_HEAP: told, NODE_OPTIONS: `--import=${teller}` };
  const { firstPage, stop } = await startDevServer({ content, dist: DIST_DIR, port, env });
  return {
    origin: `http://localhost:${port}`,
    firstPage,
    memory: () => askMemory(told),
    stop: async () => {
      await stop();
      rmSync(told, { recursive: true, force: true });
    },
  };
}

/** Next starts several processes, some of which have ended; the one that holds the preview is meant. */
async function askMemory(told: string): Promise<Memory> {
  const answers = readdirSync(told).filter((name) => name.endsWith('.json'));
  for (const name of answers) rmSync(path.join(told, name));
  for (const pid of readdirSync(told)) {
    try {
      process.kill(Number(pid), 'SIGUSR2');
    } catch {}
  }
  for (const end = Date.now() + AT_MOST_MS; Date.now() < end; await sleep(50)) {
    const found = readdirSync(told)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(path.join(told, name), 'utf8')) as Memory & { preview: boolean })
      .find(({ preview }) => preview);
    if (found) return found;
  }
  throw new Error('No process told what the preview holds.');
}
