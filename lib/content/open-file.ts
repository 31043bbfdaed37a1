import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { versionOf } from '@/lib/article/read-files';
import { createLruCache } from '@/lib/core/cache';
import { hashOfMedia, MAX_MEDIA_BYTES } from '@/lib/images/measure-media';

/** An open file of the content folder, in one version. */
export interface OpenFile {
  /** In bytes. */
  readonly size: number;
  /**
   * Reads `length` bytes from `position` on.
   *
   * @throws {Error} if the file has changed
   */
  read(position: number, length: number): Promise<Uint8Array>;
  /** May be called more than once, also during a read. */
  close(): Promise<void>;
}

/** Rejects a symbolic link in the file's place, and does not block on a pipe. Windows has neither flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A file as it was listed. */
export interface ListedFile {
  /** Path relative to the content folder. */
  readonly file: string;
  /** `ContentFile.version`. */
  readonly version: string;
  /** `hashOfMedia` of its bytes, which is part of its address. */
  readonly hash: string;
}

/** Hashes of files whose version is not the listed one, by file and version. */
const hashes = createLruCache<string, Promise<string>>(1000);

/**
 * Opens a file of the content folder, if it still has the bytes that were listed. Checks the open file, not its name,
 * so that it cannot be replaced between check and reading.
 *
 * @param root the content folder, absolute
 * @returns null if the file is gone, has other bytes, is no regular file, or may not be read
 */
export async function openFile(root: string, { file, version, hash }: ListedFile): Promise<OpenFile | null> {
  const handle = await open(/* turbopackIgnore: true */ path.join(root, file), FLAGS).catch(() => null);
  if (!handle) return null;
  const found = await handle.stat().catch(() => null);
  const current = found?.isFile() ? versionOf(found) : null;
  // A backup or a change of permissions gives the same bytes another version, so the hash decides.
  if (!found || current === null || (current !== version && (await hashOf(handle, `${file} ${current}`)) !== hash)) {
    await handle.close();
    return null;
  }
  return {
    size: found.size,
    read: (position, length) => readVersion(handle, current, position, length),
    close: () => handle.close(),
  };
}

async function hashOf(handle: FileHandle, key: string): Promise<string | null> {
  const { size } = await handle.stat();
  if (size > MAX_MEDIA_BYTES) return null;
  return hashes.get(key, async () => hashOfMedia(await handle.readFile())).catch(() => null);
}

async function readVersion(handle: FileHandle, version: string, position: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  for (let filled = 0; filled < length; ) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) throw new Error('the file ended early');
    filled += bytesRead;
  }
  // Checked after reading: a file that was written in place meanwhile may have given bytes of both versions.
  if (versionOf(await handle.stat()) !== version) throw new Error('the file changed while it was read');
  return bytes;
}
