import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { sha256OfParts } from '@/lib/core/hash.mjs';
import { writeAtomically } from '@/lib/core/write-atomically.mjs';

/**
 * A file of chunks that only grows: the key, then for each chunk its length, the beginning of its hash and its bytes.
 * A chunk that is cut short or damaged is passed over; several processes may append at the same time.
 */

/** What every chunk starts with, so that the next one is found after a damaged one. */
const MARK = Buffer.from('\nchunk:\n', 'latin1');

/** Bytes of a chunk before its own: the mark, its length, and its hash. */
const HEAD = { length: MARK.length, sum: MARK.length + 4, bytes: MARK.length + 4 + 16 };

/** The largest file, in bytes: it is read at once. */
const MAX_BYTES = 1024 ** 3;

/** What a file of chunks holds. */
export interface Chunks {
  /** In the order in which they were written. */
  readonly chunks: readonly Buffer[];
  /** Whether some bytes belong to no whole chunk. */
  readonly isDamaged: boolean;
}

/**
 * Reads a file of chunks; null where there is none, or it was written under another key.
 *
 * @param key 64 digits, as {@link sha256OfParts} makes them
 */
export async function readChunks(file: string, key: string): Promise<Chunks | null> {
  const bytes = await readFile(/* turbopackIgnore: true */ file).catch(() => null);
  if (!bytes || bytes.toString('latin1', 0, key.length) !== key) return null;
  const chunks: Buffer[] = [];
  let isDamaged = false;
  for (let at = key.length; at < bytes.length; ) {
    const chunk = chunkAt(bytes, at, key);
    if (chunk) {
      chunks.push(chunk);
      at += HEAD.bytes + chunk.length;
      // Reading is awaited by a server that answers meanwhile.
      if (chunks.length % CHUNKS_PER_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
      continue;
    }
    isDamaged = true;
    const next = bytes.indexOf(MARK, at + 1);
    at = next < 0 ? bytes.length : next;
  }
  return { chunks, isDamaged };
}

/** A megabyte is hashed in about a millisecond. */
const CHUNKS_PER_TURN = 16;

function chunkAt(bytes: Buffer, at: number, key: string): Buffer | null {
  if (bytes.length < at + HEAD.bytes || !bytes.subarray(at, at + MARK.length).equals(MARK)) return null;
  const end = at + HEAD.bytes + bytes.readUInt32LE(at + HEAD.length);
  if (end > bytes.length) return null;
  const chunk = bytes.subarray(at + HEAD.bytes, end);
  return sumOf(chunk, key).equals(bytes.subarray(at + HEAD.sum, at + HEAD.bytes)) ? chunk : null;
}

/** The key belongs to it, so that no chunk counts that was appended to the file of another key. */
function sumOf(chunk: Uint8Array, key: string): Buffer {
  return Buffer.from(sha256OfParts(key, chunk), 'hex').subarray(0, HEAD.bytes - HEAD.sum);
}

function withHead(chunk: Uint8Array, key: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(chunk.length);
  return Buffer.concat([MARK, length, sumOf(chunk, key), chunk]);
}

/**
 * Writes a file of chunks in place of the one that is there, whole or not at all. The chunks are asked for one by one, and
 * only where the file can be written.
 *
 * @returns whether it was written; not where it would be larger than a gigabyte
 */
export async function writeChunks(file: string, key: string, chunks: AsyncIterable<Uint8Array>): Promise<boolean> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeAtomically(file, withHeads(key, chunks));
    return true;
  } catch (error) {
    return error instanceof TooLargeError ? false : isOfSystem(error);
  }
}

class TooLargeError extends Error {}

async function* withHeads(key: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string | Uint8Array> {
  yield key;
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new TooLargeError();
    yield withHead(chunk, key);
  }
}

/** False for what the file system refuses; whatever else went wrong is thrown. */
function isOfSystem(error: unknown): false {
  if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
  return false;
}

/**
 * Appends chunks to a file that is there.
 *
 * @returns whether they were appended; not where there is no such file, where it is of another key, where it was replaced
 * meanwhile, and where the disk took only a part
 */
export async function appendChunks(file: string, key: string, chunks: Iterable<Uint8Array>): Promise<boolean> {
  try {
    const handle = await open(/* turbopackIgnore: true */ file, constants.O_RDWR | constants.O_APPEND);
    try {
      const head = Buffer.alloc(key.length);
      await handle.read(head, 0, head.length, 0);
      if (head.toString('latin1') !== key) return false;
      for (const chunk of chunks) if (!(await writeInOnePiece(handle, withHead(chunk, key)))) return false;
      const [written, named] = [await handle.stat(), await stat(/* turbopackIgnore: true */ file)];
      return written.ino === named.ino && written.dev === named.dev;
    } finally {
      await handle.close();
    }
  } catch (error) {
    return isOfSystem(error);
  }
}

/**
 * By one call of the system, so that the chunks of several processes stand one after the other: `appendFile` makes one for
 * every 512 KiB.
 */
async function writeInOnePiece(handle: FileHandle, bytes: Uint8Array): Promise<boolean> {
  const { bytesWritten } = await handle.write(bytes);
  return bytesWritten === bytes.length;
}
