import path from 'node:path';
import { watch } from 'chokidar';

/** Milliseconds without a further event before the folder is read: editors save in several steps. */
const SETTLE = 60;

/**
 * Calls back after each change below a folder, never twice at once, until it is closed.
 *
 * @param onChange gets the paths that changed, from the folder, with forward slashes
 */
export async function watchFolder(
  root: string,
  onChange: (changed: readonly string[]) => Promise<void>,
): Promise<{ close(): Promise<void> }> {
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), SETTLE);
  };
  const tell = async () => {
    if (busy || pending.size === 0) return;
    busy = true;
    const changed = [...pending].sort();
    pending.clear();
    try {
      await onChange(changed);
    } finally {
      busy = false;
    }
    if (pending.size > 0) settle();
  };
  const watcher = watch(root, { ignoreInitial: true });
  watcher.on('all', (_event, found) => {
    pending.add(path.relative(root, found).split(path.sep).join('/'));
    settle();
  });
  watcher.on('error', (error) => console.error(`The content folder cannot be watched: ${String(error)}`));
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return {
    close: () => {
      clearTimeout(timer);
      return watcher.close();
    },
  };
}
