import path from 'node:path';
import { visibleText } from '@/lib/core/visible-text';
import { SETTLE, watchTree } from '@/lib/library/watch-tree';

/**
 * Calls back after each change of a content folder, one call at a time, until it is closed. The folder may go away and come
 * back. A call that fails is printed to stderr; the next change calls again.
 *
 * @param onChange gets the changed paths, relative to the folder, with forward slashes; `.` for the folder itself
 */
export function watchFolder(root: string, onChange: (changed: readonly string[]) => Promise<void>): { close(): void } {
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void notify(), SETTLE);
  };
  const notify = async () => {
    if (busy || pending.size === 0) return;
    busy = true;
    const changed = [...pending].sort();
    pending.clear();
    try {
      await onChange(changed);
    } catch (error) {
      console.error(`The change was not looked at: ${visibleText(String(error))}`);
    }
    busy = false;
    if (pending.size > 0) settle();
  };
  const watched = watchTree(
    root,
    (found) => {
      pending.add(path.relative(root, found).split(path.sep).join('/') || '.');
      settle();
    },
    (error) => console.error(`The content folder cannot be watched: ${visibleText(String(error))}`),
  );
  return {
    close: () => {
      clearTimeout(timer);
      watched.stop();
    },
  };
}
