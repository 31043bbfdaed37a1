import { isDeepStrictEqual } from 'node:util';
import { type ContentFile, visitFiles } from '@/lib/article/read-files';

/** The result of parsing one version of a file. Immutable. */
export interface KnownFile<T, V = never> {
  /** {@link ContentFile.version}; {@link UNREAD} if the file could not be read. */
  readonly version: string;
  readonly made: T;
  /** The last valid value of the file, if `made` holds none. */
  readonly good?: V;
}

/** By path relative to the content folder. */
export type KnownFiles<T, V = never> = Map<string, KnownFile<T, V>>;

/** The version of a file that could not be read: it equals no real version, so the next reading tries again. */
export const UNREAD = '';

/** How files of one kind are read. */
export interface Reader<T, V> {
  /** Never throws; `bytes` is null if the file cannot be read. */
  readonly make: (file: string, bytes: Buffer | null) => T | Promise<T>;
  /** The value in a result; null for a broken file. */
  readonly goodOf: (made: T) => V | null;
  /** Called after each file, with the number read so far and the total. */
  readonly onProgress?: ((ready: number, of: number) => void) | undefined;
}

/** Reads files into `known`; a file that became broken keeps its last good value. */
export async function readInto<T, V>(
  known: KnownFiles<T, V>,
  root: string,
  files: readonly ContentFile[],
  { make, goodOf, onProgress }: Reader<T, V>,
): Promise<void> {
  let ready = 0;
  await visitFiles(root, files, async ({ file, version }, bytes) => {
    const before = known.get(file);
    if (bytes === null && before?.version === UNREAD) return;
    const read = { version: bytes ? version : UNREAD, made: await make(file, bytes) };
    known.set(file, before ? follow(before, read, goodOf) : read);
    onProgress?.(++ready, files.length);
  });
}

/** The entry of a file that was read again. */
function follow<T, V>(before: KnownFile<T, V>, read: KnownFile<T, V>, goodOf: Reader<T, V>['goodOf']): KnownFile<T, V> {
  // A file that was only touched, or saved unchanged, keeps its object, so that comparisons by identity see no change.
  if (isDeepStrictEqual(before.made, read.made)) {
    return before.version === read.version ? before : { ...before, version: read.version };
  }
  const good = goodOf(read.made) === null ? (goodOf(before.made) ?? before.good) : undefined;
  return good === undefined || good === null ? read : { ...read, good };
}
