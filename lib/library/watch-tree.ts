import { type FSWatcher, lstatSync, readdirSync, statSync, watch } from 'node:fs';
import path from 'node:path';

/** Names that are not content: other tools' folders and what is half written. */
const NOT_CONTENT = /^[._]/;

/**
 * Milliseconds without a further event before what changed is to be read: editors save in several steps, and half a file
 * is seen twice.
 */
export const SETTLE = 60;

/**
 * Tells of every path below a folder that changed in any way, the folder itself included, until the returned function is
 * called. Each folder is watched once and no file is looked at: a watcher that looks at all of ten thousand files
 * whenever one was saved takes longer than reading that one and showing it.
 *
 * @param root absolute; it may go away and come back, its parent must stay
 */
export function watchTree(root: string, tell: (found: string) => void, fail: (error: unknown) => void): () => void {
  const parent = path.dirname(root);
  const watchers = new Map<string, FSWatcher>();

  function open(folder: string): void {
    try {
      const watcher = watch(folder, (event, name) => notice(folder, event, name));
      // A folder that was removed; its parent tells of it.
      watcher.on('error', () => close(folder));
      watchers.set(folder, watcher);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') fail(error);
    }
  }

  function openAll(folder: string, told: (found: string) => void): void {
    open(folder);
    for (const entry of entriesOf(folder)) {
      const found = path.join(folder, entry.name);
      if (entry.isDirectory()) openAll(found, told);
      else told(found);
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
    if (event !== 'rename') return;
    close(found);
    if (isFolder(found)) openAll(found, tell);
  }

  function isFolder(found: string): boolean {
    const stats = found === root ? statSync : lstatSync;
    return stats(found, { throwIfNoEntry: false })?.isDirectory() ?? false;
  }

  open(parent);
  if (isFolder(root)) openAll(root, () => undefined);
  return () => {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
}

/** What a folder holds; nothing where it is gone again. */
function entriesOf(folder: string) {
  try {
    return readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true }).filter(
      ({ name }) => !NOT_CONTENT.test(name),
    );
  } catch {
    return [];
  }
}
