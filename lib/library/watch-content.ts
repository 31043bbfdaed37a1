import path from 'node:path';
import { type FSWatcher, watch } from 'chokidar';

/**
 * Milliseconds without a further event before a folder is read: editors save in several steps. More than the 50 for
 * which the watcher keeps a second change of one file to itself.
 */
export const SETTLE = 60;

/**
 * Watches a content folder from its parent, so that one that was moved away is found again when it returns. Names that
 * begin with a dot, such as `.git`, are no content. Of what is there already nothing is told.
 *
 * @param root the content folder, absolute
 */
export function watchContent(root: string): FSWatcher {
  const parent = path.dirname(root);
  return watch(parent, {
    ignoreInitial: true,
    ignored: (found) => found !== parent && found !== root && !isContent(path.relative(root, found)),
  });
}

/** Whether a path from the content folder lies in it. */
function isContent(file: string): boolean {
  return !file.split(path.sep).some((name) => name.startsWith('.'));
}
