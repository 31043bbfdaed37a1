// What a program and everything it started holds in memory.
import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Milliseconds between two looks. */
const EVERY = 200;

/**
 * Watches a process until `over` settles.
 *
 * @returns the most bytes that it and its descendants held together, shared pages counted for each of them
 */
export async function peakMemoryOf(pid: number, over: Promise<unknown>): Promise<number> {
  let [peak, isOver] = [0, false];
  const end = () => {
    isOver = true;
  };
  over.then(end, end);
  while (!isOver) {
    peak = Math.max(peak, await memoryOf(pid));
    await Promise.race([over.catch(() => undefined), sleep(EVERY)]);
  }
  return peak;
}

async function memoryOf(root: number): Promise<number> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const own = new Set([root]);
  // A child may be listed before its parent.
  for (let size = 0; size !== own.size; ) {
    size = own.size;
    for (const [pid = 0, parent = 0] of rows) if (own.has(parent)) own.add(pid);
  }
  return rows.reduce((sum, [pid = 0, , kilobytes = 0]) => sum + (own.has(pid) ? kilobytes * 1024 : 0), 0);
}
