import { SETTLE } from '@/lib/library/watch-tree';

/**
 * From so many changed files on, wait so many milliseconds for more: programs that write many files pause for longer
 * between two of them than editors do between the steps of one save.
 */
const [MANY_FILES, SETTLE_MANY] = [10, 200];

/** Milliseconds after which changes are read even if more keep coming, as while many files are copied. */
const LONGEST_WAIT = 1_000;

/** Debounces the reports of a watcher. */
export interface ChangeCollector {
  /** Takes a path that may have changed; it is read once no more are reported for a while. */
  report(file: string): void;
  /** Reads what was reported, without waiting for more. */
  readNow(): void;
  stop(): void;
}

interface Options {
  /** Resolves once changes may be read; never rejects. */
  readonly ready: () => Promise<unknown>;
  /** Reads files, in the order in which they were saved. */
  readonly read: (saved: readonly string[]) => void;
}

export function collectChanges({ ready, read }: Options): ChangeCollector {
  /** Reported but not read yet, in the order in which they were saved. */
  const pending = new Set<string>();
  /** Read perhaps while they were being written, so read again. */
  const doubtful = new Set<string>();
  let [firstReport, lastReport] = [0, 0];
  let settling: NodeJS.Timeout | undefined;
  let isStopped = false;

  function readIn(milliseconds: number): void {
    clearTimeout(settling);
    settling = setTimeout(() => ready().then(readAll), milliseconds);
  }

  function readAll(): void {
    clearTimeout(settling);
    if (isStopped || pending.size + doubtful.size === 0) return;
    const saved = [...[...doubtful].filter((file) => !pending.has(file)), ...pending];
    doubtful.clear();
    pending.clear();
    if (Date.now() - lastReport < SETTLE) {
      for (const file of saved) doubtful.add(file);
      readIn(SETTLE);
    }
    read(saved);
  }

  return {
    report: (file) => {
      lastReport = Date.now();
      if (pending.size === 0) firstReport = lastReport;
      pending.delete(file);
      pending.add(file);
      const settle = pending.size < MANY_FILES ? SETTLE : SETTLE_MANY;
      readIn(Math.max(0, Math.min(settle, firstReport + LONGEST_WAIT - lastReport)));
    },
    readNow: () => {
      if (pending.size > 0) readAll();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(settling);
    },
  };
}
