import { lstatSync, opendirSync, realpathSync, type Stats } from 'node:fs';
import { lstat, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from '@/lib/core/compare-text';
import { sortInSteps } from '@/lib/core/sort-in-steps';
import { runInSlices, type Steps } from '@/lib/core/steps';

/** A file of the content folder as the file system tells it, without its bytes. */
export interface ContentFile {
  /** Path from the content folder, with forward slashes. */
  readonly file: string;
  /** Changes whenever the file does: its size, and the moments it was last written and last touched in any way. */
  readonly version: string;
  /** When it last changed in any way, in milliseconds since 1970 by the clock of its file system, which nobody sets. */
  readonly savedAt: number;
}

/** Milliseconds that files are looked at before the event loop turns. */
const STRETCH = 8;

/** How many files are read while those before them are visited; each takes some time of the event loop at its start. */
const AHEAD = 16;

/** How many entries of a folder the system hands out at once. */
const ENTRIES_AT_ONCE = 256;

/** What lies below a folder of the content folder. */
export interface Listing {
  /** Sorted by path. */
  readonly files: readonly ContentFile[];
  /** Folders that are there and cannot be listed, by their paths from the content folder, with the system's reason; sorted. */
  readonly closed: readonly { readonly folder: string; readonly why: string }[];
}

/**
 * Lists the files below a folder of the content folder. Names that start with `.` or `_` are not content; symbolic links
 * are not followed, the folder itself included, so nothing outside can be published.
 *
 * @param root the content folder, absolute
 * @param folder such as `news`; what does not exist, or is no folder, holds no files
 */
export function listFiles(root: string, folder: string): Promise<Listing> {
  return runInSlices(listInSteps(root, folder));
}

/** {@link listFiles} in steps, for a folder that may hold more files than the event loop should wait for. */
export function* listInSteps(root: string, folder: string): Steps<Listing> {
  const names: string[] = [];
  const closed: { folder: string; why: string }[] = [];
  const open = [folder];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    try {
      if (here !== folder || kindAt(root, here) === 'folder') yield* listFolder(root, here, names, open);
    } catch (error) {
      // What went away meanwhile holds nothing.
      if (isOther(error)) closed.push({ folder: here, why: reasonOf(error) });
    }
  }
  const files: ContentFile[] = [];
  // Without a promise for each: those of ten thousand files cost ten times what the files do.
  for (const file of yield* sortInSteps(names, compareText)) {
    files.push(...fileAt(root, file));
    yield;
  }
  return { files, closed: closed.sort((a, b) => compareText(a.folder, b.folder)) };
}

function* listFolder(root: string, folder: string, names: string[], folders: string[]): Steps<void> {
  const entries = opendirSync(/* turbopackIgnore: true */ path.join(root, folder), { bufferSize: ENTRIES_AT_ONCE });
  try {
    for (let entry = entries.readSync(); entry; entry = entries.readSync()) {
      const found = `${folder}/${entry.name}`;
      if (!isContentName(entry.name)) continue;
      if (entry.isDirectory()) folders.push(found);
      else if (entry.isFile()) names.push(found);
      yield;
    }
  } finally {
    entries.closeSync();
  }
}

/**
 * A path, or the nearest folder around it of which the system tells whether it is there: what is in a folder that nobody
 * may enter is for that folder to say.
 */
export function nearestSeen(root: string, file: string): string {
  try {
    lstatSync(/* turbopackIgnore: true */ path.join(root, file), { throwIfNoEntry: false });
    return file;
  } catch (error) {
    const around = path.posix.dirname(file);
    return isOther(error) && around !== '.' ? nearestSeen(root, around) : file;
  }
}

/**
 * What is now at one path below `news` or `offerings`: the file, the files below the folder, or nothing. The same rules
 * as in {@link listFiles} hold for every folder on the way.
 */
export function* lookAtPath(root: string, file: string): Steps<Listing> {
  const nothing: Listing = { files: [], closed: [] };
  const parts = file.split('/');
  if (!parts.every(isContentName)) return nothing;
  try {
    const around = parts.slice(0, -1).map((_name, index) => parts.slice(0, index + 1).join('/'));
    if (!around.every((folder) => kindAt(root, folder) === 'folder')) return nothing;
    const kind = isSpeltSo(root, file) ? kindAt(root, file) : null;
    if (kind === 'folder') return yield* listInSteps(root, file);
    // A file where a folder of the content is expected is told as such, and is none of its files.
    return kind === 'file' && around.length > 0 ? { files: fileAt(root, file), closed: [] } : nothing;
  } catch (error) {
    return isOther(error) ? { files: [{ file, version: reasonOf(error), savedAt: 0 }], closed: [] } : nothing;
  }
}

/** Whether a name may be one of the content: those that start with `.` or `_` are other tools', or half written. */
function isContentName(name: string): boolean {
  return !/^[._]/.test(name);
}

/** Null for nothing, and for what is neither file nor folder, links among it. */
function kindAt(root: string, file: string): 'file' | 'folder' | null {
  const found = lstatSync(/* turbopackIgnore: true */ path.join(root, file), { throwIfNoEntry: false });
  if (found?.isDirectory()) return 'folder';
  return found?.isFile() ? 'file' : null;
}

/** Whether a name is spelt as the file system lists it: some find `a.md` under the name `A.md`. */
function isSpeltSo(root: string, file: string): boolean {
  if (process.platform === 'linux') return true;
  const found = realpathSync.native(/* turbopackIgnore: true */ path.join(root, file));
  return path.basename(found) === path.posix.basename(file);
}

function fileAt(root: string, file: string): ContentFile[] {
  try {
    const found = lstatSync(/* turbopackIgnore: true */ path.join(root, file), { throwIfNoEntry: false });
    return found ? [{ file, version: versionOf(found), savedAt: found.ctimeMs }] : [];
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

/** Whether there is no content folder any more, as while a preview runs and it is moved away, or a link to none. */
export async function isGone(root: string): Promise<boolean> {
  const found = await stat(/* turbopackIgnore: true */ root)
    .catch(missing)
    .catch(() => undefined);
  return found === null;
}

/** One file of the content folder itself; null where there is none to be seen, or it is no regular file. */
export async function findFile(root: string, file: string): Promise<ContentFile | null> {
  const found = await statOf(root, file).catch(() => null);
  return found?.isFile() ? { file, version: versionOf(found), savedAt: found.ctimeMs } : null;
}

/**
 * A file of settings in the content folder; null where there is none, or it is no regular file. One that may not be
 * looked at is listed all the same, so that whoever reads it tells that it cannot be read.
 */
export function findSettings(root: string, file: string): ContentFile | null {
  try {
    return kindAt(root, file) === 'file' ? (fileAt(root, file)[0] ?? null) : null;
  } catch (error) {
    return { file, version: reasonOf(error), savedAt: 0 };
  }
}

/** Whether a file of the content folder is one to be read as text, by its name. */
export function isMarkdown({ file }: ContentFile): boolean {
  return /\.(md|markdown)$/i.test(file);
}

/** The bytes of one file of the content folder. */
export function readBytes(root: string, file: string): Promise<Buffer> {
  return readFile(/* turbopackIgnore: true */ path.join(root, file));
}

/** One file's bytes; null where it cannot be read. */
type Visit = (file: ContentFile, bytes: Buffer | null) => void | Promise<void>;

/**
 * Reads files and visits them one by one, in order. The next ones are read meanwhile, and the event loop turns between
 * two visits whenever they took {@link STRETCH} milliseconds.
 */
export async function visitFiles(root: string, files: readonly ContentFile[], visit: Visit): Promise<void> {
  const read = (start: number) =>
    Promise.all(
      files
        .slice(start, start + AHEAD)
        .map(async (file) => [file, await readBytes(root, file.file).catch(() => null)] as const),
    );
  let until = performance.now() + STRETCH;
  let next = read(0);
  for (let start = 0; start < files.length; start += AHEAD) {
    const batch = await next;
    next = read(start + AHEAD);
    for (const [file, bytes] of batch) {
      await visit(file, bytes);
      if (performance.now() < until) continue;
      await new Promise((resolve) => setImmediate(resolve));
      until = performance.now() + STRETCH;
    }
  }
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
