import { type Dirent, type FSWatcher, lstatSync, opendirSync, statSync, watch } from 'node:fs';
import path from 'node:path';
import { runInSlices, type Steps } from '@/lib/core/steps';

/** Names of other tools' folders, and of half-written files. */
const NOT_CONTENT = /^[._]/;

/**
 * Milliseconds without a further event before changes should be read: editors save in several steps, and would otherwise
 * be seen with half a file.
 */
export const SETTLE = 60;

export interface WatchedTree {
  /** Absolute paths of folders that cannot be watched, so changes in them go unnoticed. */
  unwatched(): readonly string[];
  stop(): void;
}

/**
 * Reports every changed path at and below a folder until it is stopped. Watches folders and never looks at files: looking
 * at ten thousand files at every save would take longer than reading the saved one and showing it. A small tree is watched
 * completely when this returns; in a large one, folders reached later are reported with all that is in them.
 *
 * @param root absolute; it may go away and come back, its parent must stay
 * @param report called with absolute paths
 * @param fail called for each folder that cannot be watched
 */
export function watchTree(root: string, report: (found: string) => void, fail: (error: unknown) => void): WatchedTree {
  const parent = path.dirname(root);
  const watchers = new Map<string, FSWatcher>();
  const unwatched = new Set<string>();
  let isStopped = false;
  let hasReturned = false;

  function open(folder: string): void {
    if (isStopped || watchers.has(folder)) return;
    try {
      const watcher = watch(folder, (event, name) => notice(folder, event, name));
      watcher.on('error', (error) => {
        close(folder);
        // If the folder was removed, its parent reports that.
        if (isFolder(folder)) giveUp(folder, error);
      });
      watchers.set(folder, watcher);
      unwatched.delete(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') giveUp(folder, error);
    }
  }

  function giveUp(folder: string, error: unknown): void {
    unwatched.add(folder);
    fail(error);
  }

  /** @param mayHaveChanged called for each folder once it is watched: whether to report what is in it */
  function* openAll(folder: string, mayHaveChanged: () => boolean): Steps<void> {
    open(folder);
    const reportIfNew = mayHaveChanged() ? report : () => undefined;
    reportIfNew(folder);
    for (const entry of entriesOf(folder)) {
      if (isStopped) return;
      const found = path.join(folder, entry.name);
      if (entry.isDirectory()) yield* openAll(found, mayHaveChanged);
      else reportIfNew(found);
      yield;
    }
  }

  function openTree(folder: string, mayHaveChanged: () => boolean): void {
    runInSlices(openAll(folder, mayHaveChanged)).catch((error) => giveUp(folder, error));
  }

  function close(folder: string): void {
    const isIn = (open: string) => open === folder || open.startsWith(folder + path.sep);
    for (const [open, watcher] of watchers) {
      if (!isIn(open)) continue;
      watcher.close();
      watchers.delete(open);
    }
    for (const each of unwatched) if (isIn(each)) unwatched.delete(each);
  }

  function notice(folder: string, event: string, name: string | null): void {
    if (name === null) {
      report(folder);
      return;
    }
    const found = path.join(folder, name);
    // A watched folder that is removed reports its own name; its parent reports it too.
    if (name === path.basename(folder) && !isFolder(folder)) return;
    if (folder === parent ? found !== root : NOT_CONTENT.test(name)) return;
    report(found);
    // It may be a new folder of the same name, filled before it is watched.
    if (event === 'rename') close(found);
    // Its permissions may have changed.
    if (!watchers.has(found) && isFolder(found)) openTree(found, () => true);
  }

  function isFolder(found: string): boolean {
    const stats = found === root ? statSync : lstatSync;
    try {
      return stats(found, { throwIfNoEntry: false })?.isDirectory() ?? false;
    } catch {
      // Not permitted. If that changes, the parent folder reports it.
      return false;
    }
  }

  open(parent);
  if (isFolder(root)) openTree(root, () => hasReturned);
  hasReturned = true;
  return {
    unwatched: () => [...unwatched],
    stop: () => {
      isStopped = true;
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}

/** Empty for a folder that is gone again, or cannot be listed. */
function* entriesOf(folder: string): Generator<Dirent> {
  try {
    const entries = opendirSync(/* turbopackIgnore: true */ folder, { bufferSize: 256 });
    try {
      for (let entry = entries.readSync(); entry; entry = entries.readSync())
        if (!NOT_CONTENT.test(entry.name)) yield entry;
    } finally {
      entries.closeSync();
    }
  } catch {
    // Its entries are reported once it can be listed.
  }
}
