import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { versionOf } from '@/lib/article/read-files';

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

/**
 * Opens a file of the content folder, if it still is the version that was listed. The opened file is compared, not its
 * name, so nothing can take its place between this look and the reading.
 *
 * @param root the content folder, absolute
 * @param file path from the content folder
 * @param version as `ContentFile.version` tells it
 * @returns null where the file is gone, another version, no regular file, or closed to this user
 */
export async function openFile(root: string, file: string, version: string): Promise<OpenFile | null> {
  const handle = await open(/* turbopackIgnore: true */ path.join(root, file), FLAGS).catch(() => null);
  if (!handle) return null;
  const found = await handle.stat().catch(() => null);
  if (!found?.isFile() || versionOf(found) !== version) {
    await handle.close();
    return null;
  }
  return {
    size: found.size,
    read: (position, length) => readVersion(handle, version, position, length),
    close: () => handle.close(),
  };
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
