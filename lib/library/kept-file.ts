import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { env } from '@/lib/config/env';
import { perSuccess } from '@/lib/core/cache';
import { sha256OfParts } from '@/lib/core/hash.mjs';
import { writeAtomically } from '@/lib/core/write-atomically.mjs';

/** Files in a folder; older ones are removed. */
const MAX_KEPT = 16;

/** Bytes of one file. */
const MAX_BYTES = 1024 ** 3;

/** The folder for results that outlive a process. */
export function keptFolder(): string {
  return path.join(/* turbopackIgnore: true */ env().CACHE_DIR, 'content');
}

/**
 * SHA-256 of everything that decides how a content file is parsed: the code in `lib`, the packages, Node. Computed once,
 * because a process goes on running the code it started with. A build has it in its environment.
 */
export function hashOfMeaning(): Promise<string> {
  const { PORTAL_CODE_HASH } = env();
  if (PORTAL_CODE_HASH !== '') return Promise.resolve(sha256OfParts(process.version, PORTAL_CODE_HASH));
  return hashOfOwnSources();
}

// May fail, for instance if too many files are open.
const hashOfOwnSources = perSuccess(() => hashOfSources(process.cwd()));

async function hashOfSources(project: string): Promise<string> {
  const entries = await readdir(/* turbopackIgnore: true */ path.join(project, 'lib'), {
    recursive: true,
    withFileTypes: true,
  });
  const sources = entries
    .filter((entry) => entry.isFile() && !/\.test\.[a-z]+$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const files = [...sources, path.join(project, 'package-lock.json')];
  const texts = await Promise.all(files.map((file) => readFile(/* turbopackIgnore: true */ file)));
  return sha256OfParts(process.version, ...files, ...texts);
}

/**
 * The value kept in a file; null if there is no valid file, or it has another key.
 *
 * @param key SHA-256 in hex, from {@link sha256OfParts}
 */
export async function readKept(file: string, key: string): Promise<unknown> {
  try {
    const bytes = await readFile(/* turbopackIgnore: true */ file);
    const payload = bytes.subarray(HEAD_LENGTH);
    return bytes.toString('latin1', 0, HEAD_LENGTH) === headOf(key, payload) ? deserialize(payload) : null;
  } catch {
    return null;
  }
}

/**
 * Keeps plain data in a file, completely or not at all, and removes the oldest files of that folder.
 *
 * @returns false where the file system refuses, or the data are larger than a gigabyte: not an error, since the next
 * process can compute them again
 */
export async function writeKept(file: string, key: string, value: unknown): Promise<boolean> {
  const payload = serialize(value);
  if (payload.length > MAX_BYTES) return false;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeAtomically(file, [headOf(key, payload), payload]);
    await removeOldest(path.dirname(file));
    return true;
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
    return false;
  }
}

/** Removes the oldest files of a folder, all but {@link MAX_KEPT}. */
export async function removeOldest(folder: string): Promise<void> {
  const names = await readdir(/* turbopackIgnore: true */ folder);
  const files = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      return { file, written: (await stat(/* turbopackIgnore: true */ file).catch(() => null))?.mtimeMs ?? 0 };
    }),
  );
  const oldest = files.sort((a, b) => b.written - a.written).slice(MAX_KEPT);
  await Promise.all(oldest.map(({ file }) => rm(file, { force: true })));
}

/** The key, then the payload's length in 16 digits. */
const HEAD_LENGTH = 80;

function headOf(key: string, payload: Uint8Array): string {
  return key + String(payload.length).padStart(HEAD_LENGTH - key.length, '0');
}
