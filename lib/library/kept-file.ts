import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { env } from '@/lib/config/env';
import { perSuccess } from '@/lib/core/cache';
import { sha256OfParts } from '@/lib/core/hash.mjs';
import { writeAtomically } from '@/lib/core/write-atomically.mjs';

/** How many files are kept, the latest ones; and how large one may be, in bytes. */
const MAX_KEPT = 16;
const MAX_BYTES = 1024 ** 3;

/** Where results are kept from one process to the next. */
export function keptFolder(): string {
  return path.join(/* turbopackIgnore: true */ env().CACHE_DIR, 'content');
}

/**
 * SHA-256 of everything that decides what a content file means: the code in `lib`, the packages, Node. Taken once, because a
 * process goes on with the code it was started with, whatever is saved meanwhile. A build brings its own along.
 */
export function hashOfMeaning(): Promise<string> {
  const { PORTAL_CODE_HASH } = env();
  if (PORTAL_CODE_HASH !== '') return Promise.resolve(sha256OfParts(process.version, PORTAL_CODE_HASH));
  return hashOfOwnSources();
}

// Fails where too many files are open, for instance.
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
 * What was kept in a file; null where there is none, where it was kept under another key, and where it is no such file.
 *
 * @param key 64 digits, as {@link sha256OfParts} makes them
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
 * Keeps plain data in a file, whole or not at all, and lets the oldest files beside it go. A folder that cannot be written
 * to is no error: then the next process has to find out again.
 *
 * @returns whether it was kept
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

/** Lets the oldest files of a folder go, so that no more than {@link MAX_KEPT} stay. */
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
