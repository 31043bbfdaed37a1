import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { sha256OfParts } from '@/lib/core/hash.mjs';
import { writeAtomically } from '@/lib/core/write-atomically.mjs';

/**
 * An append-only file of chunks: the key, then for each chunk a mark, its length, the beginning of its hash, and its bytes.
 * Damaged and truncated chunks are skipped; several processes may append at the same time.
 */

/** Begins every chunk, so that the next one is found after a damaged one. */
const MARK = Buffer.from('\nchunk:\n', 'latin1');

/** Offsets in a chunk: of its length, of its hash, and of its bytes. */
const HEAD = { length: MARK.length, sum: MARK.length + 4, bytes: MARK.length + 4 + 16 };

/** Bytes; a file is read into memory as a whole. */
const MAX_BYTES = 1024 ** 3;

/**
 * Reads a file of chunks; null if there is none, or it has another key.
 *
 * @param key SHA-256 in hex, from {@link sha256OfParts}
 * @returns the chunks in the order in which they were written, and whether some bytes belong to no valid chunk
 */
export async function readChunks(file: string, key: string) {
  const bytes = await readFile(/* turbopackIgnore: true */ file).catch(() => null);
  if (!bytes || bytes.toString('latin1', 0, key.length) !== key) return null;
  const chunks: Buffer[] = [];
  let isDamaged = false;
  for (let at = key.length; at < bytes.length; ) {
    const chunk = chunkAt(bytes, at, key);
    if (chunk) {
      chunks.push(chunk);
      at += HEAD.bytes + chunk.length;
      // A server answers requests meanwhile.
      if (chunks.length % CHUNKS_PER_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
      continue;
    }
    isDamaged = true;
    const next = bytes.indexOf(MARK, at + 1);
    at = next < 0 ? bytes.length : next;
  }
  return { chunks, isDamaged };
}

/** Hashing a megabyte takes about a millisecond. */
const CHUNKS_PER_TURN = 16;

function chunkAt(bytes: Buffer, at: number, key: string): Buffer | null {
  if (bytes.length < at + HEAD.bytes || !bytes.subarray(at, at + MARK.length).equals(MARK)) return null;
  const end = at + HEAD.bytes + bytes.readUInt32LE(at + HEAD.length);
  if (end > bytes.length) return null;
  const chunk = bytes.subarray(at + HEAD.bytes, end);
  return sumOf(chunk, key).equals(bytes.subarray(at + HEAD.sum, at + HEAD.bytes)) ? chunk : null;
}

/** The hash includes the key, so that a chunk appended to a file of another key is invalid. */
function sumOf(chunk: Uint8Array, key: string): Buffer {
  return Buffer.from(sha256OfParts(key, chunk), 'hex').subarray(0, HEAD.bytes - HEAD.sum);
}

function withHead(chunk: Uint8Array, key: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(chunk.length);
  return Buffer.concat([MARK, length, sumOf(chunk, key), chunk]);
}

/**
 * Replaces a file of chunks, completely or not at all. Takes the chunks one by one, and none if the file cannot be written.
 *
 * @returns false where the file system refuses, or the file would be larger than a gigabyte
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

/** False for an error of the file system; throws any other. */
function isOfSystem(error: unknown): false {
  if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
  return false;
}

/**
 * Appends chunks to an existing file.
 *
 * @returns false if there is no such file, it has another key, it was replaced meanwhile, or the disk took only a part
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
 * One system call, so that chunks of several processes do not interleave: `appendFile` makes a call for every 512 KiB.
 */
async function writeInOnePiece(handle: FileHandle, bytes: Uint8Array): Promise<boolean> {
  const { bytesWritten } = await handle.write(bytes);
  return bytesWritten === bytes.length;
}
