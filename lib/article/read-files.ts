import { lstatSync, type Stats } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A file of the content folder as the file system tells it, without its bytes. */
export interface ContentFile {
  /** Path from the content folder, with forward slashes. */
  readonly file: string;
  /** Changes whenever the file does: its size, and the moments it was last written and last touched in any way. */
  readonly version: string;
  /** When it was last written, in milliseconds since 1970. */
  readonly savedAt: number;
}

/** How many files are open at once. */
const AT_ONCE = 64;

/** What lies below a folder of the content folder. */
export interface Listing {
  /** Sorted by path. */
  readonly files: readonly ContentFile[];
  /** Folders that are there and cannot be listed, by their paths from the content folder, with the system's reason. */
  readonly closed: readonly { readonly folder: string; readonly why: string }[];
}

/**
 * Lists the files below a folder of the content folder. Names that start with `.` or `_` are not content; symbolic links
 * are not followed, the folder itself included, so nothing outside can be published.
 *
 * @param root the content folder, absolute
 * @param folder such as `news`; what does not exist, or is no folder, holds no files
 */
export async function listFiles(root: string, folder: string): Promise<Listing> {
  const names: string[] = [];
  const closed: { folder: string; why: string }[] = [];
  const attempt = async (here: string, look: () => Promise<void>) => {
    try {
      await look();
    } catch (error) {
      // What went away meanwhile holds nothing.
      if (isOther(error)) closed.push({ folder: here, why: reasonOf(error) });
    }
  };
  const open: string[] = [];
  await attempt(folder, async () => {
    if ((await statOf(root, folder))?.isDirectory()) open.push(folder);
  });
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const place = here;
    await attempt(place, async () => {
      const entries = await readdir(/* turbopackIgnore: true */ path.join(root, place), { withFileTypes: true });
      for (const entry of entries.filter(({ name }) => !/^[._]/.test(name))) {
        if (entry.isDirectory()) open.push(`${place}/${entry.name}`);
        else if (entry.isFile()) names.push(`${place}/${entry.name}`);
      }
    });
  }
  // One after the other and at once: the promises of ten thousand files cost a preview ten times what the files do.
  return { files: names.sort().flatMap((file) => fileAt(root, file)), closed };
}

function fileAt(root: string, file: string): ContentFile[] {
  try {
    const found = lstatSync(/* turbopackIgnore: true */ path.join(root, file), { throwIfNoEntry: false });
    return found ? [{ file, version: versionOf(found), savedAt: found.mtimeMs }] : [];
  } catch (error) {
    // It is listed all the same, so that whoever reads it tells that it cannot be read.
    return [{ file, version: reasonOf(error), savedAt: 0 }];
  }
}

/**
 * Why a name in the content folder is not the folder it should be; null where it is one, nothing is there, or nobody may
 * look, which {@link listFiles} tells.
 */
export async function whyNotFolder(root: string, folder: string): Promise<string | null> {
  const found = await statOf(root, folder).catch(() => null);
  if (!found || found.isDirectory()) return null;
  return found.isSymbolicLink() ? 'is a symbolic link, which is not followed' : 'is a file where a folder is expected';
}

/** Whether there is no content folder any more, as while a preview runs and it is moved away. */
export async function isGone(root: string): Promise<boolean> {
  return (await statOf(root, '').catch(() => undefined)) === null;
}

/** One file of the content folder itself; null where there is none to be seen, or it is no regular file. */
export async function findFile(root: string, file: string): Promise<ContentFile | null> {
  const found = await statOf(root, file).catch(() => null);
  return found?.isFile() ? { file, version: versionOf(found), savedAt: found.mtimeMs } : null;
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

/** What {@link ContentFile.version} holds, of whatever the file system told. */
export function versionOf({ size, mtimeMs, ctimeMs }: Stats): string {
  return `${size}-${mtimeMs}-${ctimeMs}`;
}

function missing(error: NodeJS.ErrnoException): null {
  if (isOther(error)) throw error;
  return null;
}

/** Whether an error says more than that nothing is there. */
function isOther(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code !== 'ENOENT' && code !== 'ENOTDIR';
}

/** The system's word for what went wrong, such as `EACCES`. */
function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown reason';
}
