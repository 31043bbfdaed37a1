import { lstatSync, opendirSync, realpathSync, type Stats } from 'node:fs';
import { lstat, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from '@/lib/core/compare-text';
import { sortInSteps } from '@/lib/core/sort-in-steps';
import { runInSlices, type Steps } from '@/lib/core/steps';

/** A file of the content folder, without its bytes. */
export interface ContentFile {
  /** Path relative to the content folder, with forward slashes. */
  readonly file: string;
  /** Changes whenever the file does: size, mtime and ctime; an error code for a file that cannot be examined. */
  readonly version: string;
  /** Its ctime in milliseconds since 1970, which programs cannot set; 0 for a file that cannot be examined. */
  readonly savedAt: number;
}

/** Milliseconds of visiting files after which the event loop gets a turn. */
const SLICE = 8;

/** How many files are read while those before them are visited; starting more would block the event loop for longer. */
const AHEAD = 16;

const ENTRIES_AT_ONCE = 256;

/** The files below a folder of the content folder. */
export interface Listing {
  /** Sorted by path. */
  readonly files: readonly ContentFile[];
  /** Folders that cannot be listed, relative to the content folder, with the system's error code; sorted. */
  readonly closed: readonly { readonly folder: string; readonly why: string }[];
}

/**
 * Lists the files below a folder of the content folder. Names that start with `.` or `_` are not content; symbolic
 * links are not followed, the folder itself included, so nothing outside can be published.
 *
 * @param root the content folder, absolute
 * @param folder such as `news`; if there is no such folder, the result is empty
 */
export function listFiles(root: string, folder: string): Promise<Listing> {
  return runInSlices(listInSteps(root, folder));
}

/** {@link listFiles} in steps, for a folder so large that listing it would block the event loop. */
export function* listInSteps(root: string, folder: string): Steps<Listing> {
  const names: string[] = [];
  const closed: { folder: string; why: string }[] = [];
  const open = [folder];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    try {
      if (here !== folder || kindAt(root, here) === 'folder') yield* listFolder(root, here, names, open);
    } catch (error) {
      // A folder that was removed meanwhile is simply not listed.
      if (isOther(error)) closed.push({ folder: here, why: reasonOf(error) });
    }
  }
  const files: ContentFile[] = [];
  // Synchronous: ten thousand promises cost ten times as much as the calls.
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
 * A path or, if permissions keep it from being examined, the nearest folder around it that can be: a problem is then
 * reported for that folder.
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
 * What is now at one path below a folder such as `news`: the file, the files below the folder, or nothing. By the same
 * rules as {@link listFiles}.
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
    // A file in the place of a content folder is reported elsewhere, and not listed.
    return kind === 'file' && around.length > 0 ? { files: fileAt(root, file), closed: [] } : nothing;
  } catch (error) {
    return isOther(error) ? { files: [{ file, version: reasonOf(error), savedAt: 0 }], closed: [] } : nothing;
  }
}

/** Names that start with `.` or `_` are files of other tools, or unfinished ones. */
function isContentName(name: string): boolean {
  return !/^[._]/.test(name);
}

/** Null if there is nothing, or neither file nor folder, such as a symbolic link. */
function kindAt(root: string, file: string): 'file' | 'folder' | null {
  const found = lstatSync(/* turbopackIgnore: true */ path.join(root, file), { throwIfNoEntry: false });
  if (found?.isDirectory()) return 'folder';
  return found?.isFile() ? 'file' : null;
}

/** Whether a name has the case in which it is listed: some file systems find `a.md` by the name `A.md`. */
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
    // Listed nevertheless, so that reading it reports the error.
    return [{ file, version: reasonOf(error), savedAt: 0 }];
  }
}

/**
 * Why a name in the content folder is not a folder, as the end of a sentence; null if it is one, if there is nothing,
 * or if it cannot be examined, which {@link listFiles} reports.
 */
export async function whyNotFolder(root: string, folder: string): Promise<string | null> {
  const found = await statOf(root, folder).catch(() => null);
  if (!found || found.isDirectory()) return null;
  return found.isSymbolicLink() ? 'is a symbolic link, which is not followed' : 'is a file where a folder is expected';
}

/** Whether the content folder does not exist (any more), or is a link to nothing. */
export async function isGone(root: string): Promise<boolean> {
  const found = await stat(/* turbopackIgnore: true */ root)
    .catch(missing)
    .catch(() => undefined);
  return found === null;
}

/** A file directly in the content folder; null if there is none, it is no regular file, or it cannot be examined. */
export async function findFile(root: string, file: string): Promise<ContentFile | null> {
  const found = await statOf(root, file).catch(() => null);
  return found?.isFile() ? { file, version: versionOf(found), savedAt: found.ctimeMs } : null;
}

/**
 * A settings file in the content folder; null if there is none, or it is no regular file. One that cannot be examined
 * is returned nevertheless, so that reading it reports the error.
 */
export function findSettings(root: string, file: string): ContentFile | null {
  try {
    return kindAt(root, file) === 'file' ? (fileAt(root, file)[0] ?? null) : null;
  } catch (error) {
    return { file, version: reasonOf(error), savedAt: 0 };
  }
}

export function isMarkdown({ file }: ContentFile): boolean {
  return /\.(md|markdown)$/i.test(file);
}

/** The bytes of one file of the content folder. */
export function readBytes(root: string, file: string): Promise<Buffer> {
  return readFile(/* turbopackIgnore: true */ path.join(root, file));
}

/** @param bytes null if the file cannot be read */
type Visit = (file: ContentFile, bytes: Buffer | null) => void | Promise<void>;

/**
 * Reads files and visits them one by one, in order, reading ahead. The event loop gets a turn between two visits after
 * every {@link SLICE} milliseconds.
 */
export async function visitFiles(root: string, files: readonly ContentFile[], visit: Visit): Promise<void> {
  const read = (start: number) =>
    Promise.all(
      files
        .slice(start, start + AHEAD)
        .map(async (file) => [file, await readBytes(root, file.file).catch(() => null)] as const),
    );
  let until = performance.now() + SLICE;
  let next = read(0);
  for (let start = 0; start < files.length; start += AHEAD) {
    const batch = await next;
    next = read(start + AHEAD);
    for (const [file, bytes] of batch) {
      await visit(file, bytes);
      if (performance.now() < until) continue;
      await new Promise((resolve) => setImmediate(resolve));
      until = performance.now() + SLICE;
    }
  }
}

/** Null for a file that does not exist (any more). */
function statOf(root: string, file: string): Promise<Stats | null> {
  return lstat(/* turbopackIgnore: true */ path.join(root, file)).catch(missing);
}

/** {@link ContentFile.version}, made from a file's stats. */
export function versionOf({ size, mtimeMs, ctimeMs }: Stats): string {
  return `${size}-${mtimeMs}-${ctimeMs}`;
}

function missing(error: NodeJS.ErrnoException): null {
  if (isOther(error)) throw error;
  return null;
}

/** Whether an error has another reason than that nothing is there. */
function isOther(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code !== 'ENOENT' && code !== 'ENOTDIR';
}

/** The system's error code, such as `EACCES`. */
function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown reason';
}
