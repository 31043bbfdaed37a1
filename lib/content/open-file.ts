import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { versionOf } from '@/lib/article/read-files';
import { createLruCache } from '@/lib/core/cache';
import { hashOfMedia, MAX_MEDIA_BYTES } from '@/lib/images/measure-media';

/** One version of a file of the content folder, held open. */
export interface OpenFile {
  /** In bytes. */
  readonly size: number;
  /**
   * Reads `length` bytes from `position` on.
   *
   * @throws {Error} when the file is not that version any more
   */
  read(position: number, length: number): Promise<Uint8Array>;
  /** May be called more than once, and while bytes are read. */
  close(): Promise<void>;
}

/**
 * A link in the file's place is refused, and a pipe there must not keep anybody waiting for a writer. Windows knows neither
 * flag.
 */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A file as it was listed: path from the content folder, version, and the hash of its bytes in its address. */
export interface ListedFile {
  readonly file: string;
  /** As `ContentFile.version` tells it. */
  readonly version: string;
  /** As `hashOfMedia` makes it. */
  readonly hash: string;
}

/** Hashes of files whose version is not the listed one, by file and version: each is read for that once. */
const hashes = createLruCache<string, Promise<string>>(1000);

/**
 * Opens a file of the content folder, if it still holds the bytes that were listed. The opened file is compared, not its
 * name, so nothing can take its place between this look and the reading.
 *
 * @param root the content folder, absolute
 * @returns null where the file is gone, holds other bytes, is no regular file, or closed to this user
 */
export async function openFile(root: string, { file, version, hash }: ListedFile): Promise<OpenFile | null> {
  const handle = await open(/* turbopackIgnore: true */ path.join(root, file), FLAGS).catch(() => null);
  if (!handle) return null;
  const found = await handle.stat().catch(() => null);
  const current = found?.isFile() ? versionOf(found) : null;
  // One that was merely touched, by a backup or a change of its rights, is found out by its bytes.
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
  // After the reading: a file that is written in place meanwhile may have given bytes of both versions.
  if (versionOf(await handle.stat()) !== version) throw new Error('the file changed while it was read');
  return bytes;
}
