import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A file of the content folder as the file system tells it, without its bytes. */
export interface ContentFile {
  /** Path from the content folder, with forward slashes. */
  readonly file: string;
  /** Changes whenever the file does: its size and the moment it was last written. */
  readonly version: string;
}

/** How many files are open at once. */
const AT_ONCE = 64;

/**
 * Lists the files below a folder of the content folder, sorted by path. Names that start with `.` or `_` are not
 * content; symbolic links are not followed, so nothing outside the folder can be published.
 *
 * @param root the content folder, absolute
 * @param folder such as `news`; one that does not exist holds no files
 */
export async function listFiles(root: string, folder: string): Promise<readonly ContentFile[]> {
  const entries = await readdir(/* turbopackIgnore: true */ path.join(root, folder), {
    recursive: true,
    withFileTypes: true,
  }).catch(ignoreMissing);
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !file.split('/').some((part) => /^[._]/.test(part)))
    .sort();
  return mapInBatches(names, async (file) => ({ file, version: await versionOf(root, file) }));
}

/** The bytes of one file of the content folder. */
export function readBytes(root: string, file: string): Promise<Buffer> {
  return readFile(/* turbopackIgnore: true */ path.join(root, file));
}

/** Maps a list with at most {@link AT_ONCE} calls under way, keeping its order. */
export async function mapInBatches<T, R>(items: readonly T[], map: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(map))));
  }
  return results;
}

async function versionOf(root: string, file: string): Promise<string> {
  const { mtimeMs, size } = await lstat(/* turbopackIgnore: true */ path.join(root, file));
  return `${size}-${mtimeMs}`;
}

function ignoreMissing(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
