import { lstatSync, type Stats } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A file of the content folder as the file system tells it, without its bytes. */
export interface ContentFile {
  /** Path from the content folder, with forward slashes. */
  readonly file: string;
  /** Changes whenever the file does: its size, and the moments it was last written and last touched in any way. */
  readonly version: string;
}

/** How many files are open at once. */
const AT_ONCE = 64;

/**
 * Lists the files below a folder of the content folder, sorted by path. Names that start with `.` or `_` are not
 * content; symbolic links are not followed, the folder itself included, so nothing outside can be published.
 *
 * @param root the content folder, absolute
 * @param folder such as `news`; what does not exist, or is no folder, holds no files
 */
export async function listFiles(root: string, folder: string): Promise<readonly ContentFile[]> {
  if (!(await statOf(root, folder))?.isDirectory()) return [];
  const entries = await readdir(/* turbopackIgnore: true */ path.join(root, folder), {
    recursive: true,
    withFileTypes: true,
  }).catch(missing);
  const names = (entries ?? [])
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !file.split('/').some((part) => /^[._]/.test(part)))
    .sort();
  // One after the other and at once: the promises of ten thousand files cost a preview ten times what the files do.
  return names.flatMap((file) => {
    const found = lstatSync(/* turbopackIgnore: true */ path.join(root, file), { throwIfNoEntry: false });
    return found ? [{ file, version: versionOf(found) }] : [];
  });
}

/** Why a name in the content folder is not the folder it should be; null where it is one, or nothing is there. */
export async function whyNotFolder(root: string, folder: string): Promise<string | null> {
  const found = await statOf(root, folder);
  if (!found || found.isDirectory()) return null;
  return found.isSymbolicLink() ? 'is a symbolic link, which is not followed' : 'is a file where a folder is expected';
}

/** One file of the content folder itself; null where there is none, or it is no regular file. */
export async function findFile(root: string, file: string): Promise<ContentFile | null> {
  const found = await statOf(root, file);
  return found?.isFile() ? { file, version: versionOf(found) } : null;
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

/** Null for a file that went away since it was listed, as editors' temporary files do. */
function statOf(root: string, file: string): Promise<Stats | null> {
  return lstat(/* turbopackIgnore: true */ path.join(root, file)).catch(missing);
}

function versionOf({ size, mtimeMs, ctimeMs }: Stats): string {
  return `${size}-${mtimeMs}-${ctimeMs}`;
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}
