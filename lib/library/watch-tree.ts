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

/**
 * Reports every path below a folder that changed in any way, the folder itself included, until the returned function is
 * called. Each folder is watched once and no file is looked at: a watcher that looks at all of ten thousand files
 * whenever one was saved takes longer than reading that one and showing it. Small trees are watched when this returns;
 * of a large one, folders that are reached later are reported with what is in them.
 *
 * @param root absolute; it may go away and come back, its parent must stay
 * @param tell called with absolute paths
 * @param fail called where a folder cannot be watched
 */
export function watchTree(root: string, tell: (found: string) => void, fail: (error: unknown) => void): () => void {
  const parent = path.dirname(root);
  const watchers = new Map<string, FSWatcher>();
  let isStopped = false;
  let hasReturned = false;

  function open(folder: string): void {
    if (isStopped || watchers.has(folder)) return;
    try {
      const watcher = watch(folder, (event, name) => notice(folder, event, name));
      // A folder that was removed; its parent tells of it.
      watcher.on('error', () => close(folder));
      watchers.set(folder, watcher);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') fail(error);
    }
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

  function close(folder: string): void {
    for (const [open, watcher] of watchers) {
      if (open !== folder && !open.startsWith(folder + path.sep)) continue;
      watcher.close();
      watchers.delete(open);
    }
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
    if (!watchers.has(found) && isFolder(found)) runInSlices(openAll(found, () => true)).catch(fail);
  }

  function isFolder(found: string): boolean {
    const stats = found === root ? statSync : lstatSync;
    return stats(found, { throwIfNoEntry: false })?.isDirectory() ?? false;
  }

  open(parent);
  if (isFolder(root)) runInSlices(openAll(root, () => hasReturned)).catch(fail);
  hasReturned = true;
  return () => {
    isStopped = true;
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
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
