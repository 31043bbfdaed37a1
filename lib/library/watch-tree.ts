import { type Dirent, type FSWatcher, lstatSync, opendirSync, statSync, watch } from 'node:fs';
import path from 'node:path';
import { runInSlices, type Steps } from '@/lib/core/steps';

/** Names that are not content: other tools' folders and what is half written. */
const NOT_CONTENT = /^[._]/;

/**
 * Milliseconds without a further event before what changed is to be read: editors save in several steps, and half a file
 * is seen twice.
 */
export const SETTLE = 60;

/** A folder that is watched, with all in it. */
export interface WatchedTree {
  /** Folders that are there and cannot be watched, absolute, so that nothing is told of what changes in them. */
  unwatched(): readonly string[];
  /** Stops watching. */
  stop(): void;
}

/**
 * Reports every path below a folder that changed in any way, the folder itself included, until it is stopped. Each folder
 * is watched once and no file is looked at: a watcher that looks at all of ten thousand files whenever one was saved takes
 * longer than reading that one and showing it. Small trees are watched when this returns; of a large one, folders that are
 * reached later are reported with what is in them.
 *
 * @param root absolute; it may go away and come back, its parent must stay
 * @param tell called with absolute paths
 * @param fail called where a folder cannot be watched
 */
export function watchTree(root: string, tell: (found: string) => void, fail: (error: unknown) => void): WatchedTree {
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
        // Of a folder that was removed its parent tells.
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

  /** @param mayHaveChanged asked of each folder when it is watched, whether what is in it is to be reported */
  function* openAll(folder: string, mayHaveChanged: () => boolean): Steps<void> {
    open(folder);
    const report = mayHaveChanged() ? tell : () => undefined;
    report(folder);
    for (const entry of entriesOf(folder)) {
      if (isStopped) return;
      const found = path.join(folder, entry.name);
      if (entry.isDirectory()) yield* openAll(found, mayHaveChanged);
      else report(found);
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
      tell(folder);
      return;
    }
    const found = path.join(folder, name);
    // A watched folder that goes says its own name; its parent says so as well.
    if (name === path.basename(folder) && !isFolder(folder)) return;
    if (folder === parent ? found !== root : NOT_CONTENT.test(name)) return;
    tell(found);
    // Another folder may have come under the same name, and what is in it came before it was watched.
    if (event === 'rename') close(found);
    // One that nobody might list may have been opened.
    if (!watchers.has(found) && isFolder(found)) openTree(found, () => true);
  }

  function isFolder(found: string): boolean {
    const stats = found === root ? statSync : lstatSync;
    try {
      return stats(found, { throwIfNoEntry: false })?.isDirectory() ?? false;
    } catch {
      // Nobody may look; the folder around it is told of when somebody may.
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

/** What a folder holds; nothing where it is gone again, or nobody may list it. */
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
    // What is in it is reported when it can be listed.
  }
}
