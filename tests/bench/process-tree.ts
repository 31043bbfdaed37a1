// What a program and everything it started holds in memory.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Milliseconds between two looks. */
const EVERY = 200;

/** Bytes at the moment at which they were most. */
export interface PeakMemory {
  /** Of all processes together; memory that several share is counted for each of them in part. */
  readonly together: number;
  /** Of the largest process. */
  readonly largest: number;
}

/** Watches a process, and everything it started, until `over` settles. */
export async function peakMemoryOf(pid: number, over: Promise<unknown>): Promise<PeakMemory> {
  let [together, largest, isOver] = [0, 0, false];
  const end = () => {
    isOver = true;
  };
  over.then(end, end);
  while (!isOver) {
    const sizes = (await treeOf(pid)).map(memoryOf);
    together = Math.max(
      together,
      sizes.reduce((sum, { shared }) => sum + shared, 0),
    );
    largest = Math.max(largest, ...sizes.map(({ resident }) => resident));
    await Promise.race([over.catch(() => undefined), sleep(EVERY)]);
  }
  return { together, largest };
}

/** The numbers of a process and its descendants. */
async function treeOf(root: number): Promise<readonly number[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=']);
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
  return [...own];
}

/** Nothing for a process that has ended; see https://docs.kernel.org/filesystems/proc.html on smaps_rollup. */
function memoryOf(pid: number): { readonly resident: number; readonly shared: number } {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const bytesOf = (field: string) => Number(new RegExp(`^${field}: +(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) * 1024;
    return { resident: bytesOf('Rss'), shared: bytesOf('Pss') };
  } catch {
    return { resident: 0, shared: 0 };
  }
}
