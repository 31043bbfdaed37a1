import { isDeepStrictEqual } from 'node:util';
import { type ContentFile, visitFiles } from '@/lib/article/read-files';

/** What was made of one version of a file. Immutable. */
export interface KnownFile<T, V = never> {
  /** {@link ContentFile.version} of what was read; {@link UNREAD} where it could not be. */
  readonly version: string;
  readonly made: T;
  /** The last value that was made of the file, where `made` holds none. */
  readonly good?: V;
}

/** What was made of each file, by its path from the content folder. */
export type KnownFiles<T, V = never> = Map<string, KnownFile<T, V>>;

/** The version of a file that could not be read: the next reading tries again, whatever the file system says of it. */
export const UNREAD = '';

/** How files of one kind are read. */
export interface Reader<T, V> {
  /** Whatever it is given, it gives something: `bytes` are null where the file cannot be read. */
  readonly make: (file: string, bytes: Buffer | null) => T | Promise<T>;
  /** The value, where what was made holds one; null where the file is wrong. */
  readonly goodOf: (made: T) => V | null;
  /** Called after each file, with how many were read and how many are to be. */
  readonly onProgress?: ((ready: number, of: number) => void) | undefined;
}

/** Reads files into what is known; a file that became wrong takes its last good value along. */
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

/** What is known of a file that was read again. */
function follow<T, V>(before: KnownFile<T, V>, read: KnownFile<T, V>, goodOf: Reader<T, V>['goodOf']): KnownFile<T, V> {
  // A file that was merely touched, or saved as it was, changes nothing for whoever compares what was made of it.
  if (isDeepStrictEqual(before.made, read.made)) {
    return before.version === read.version ? before : { ...before, version: read.version };
  }
  const good = goodOf(read.made) === null ? (goodOf(before.made) ?? before.good) : undefined;
  return good === undefined || good === null ? read : { ...read, good };
}
