import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../core/hash.mjs';
import { writeAtomically } from '../core/write-atomically.mjs';
import { decodeEntry, decodeFirstLine, encodeEntry } from './cache-entry.mjs';

/** @template Head @typedef {import('./cache-entry.mjs').CacheEntry<Head>} CacheEntry */

/** Bytes of a file's first line: at most a path, a fingerprint, and the headers of a page. */
const MAX_HEAD = 64 * 1024;

/** Milliseconds for which an unfinished file is left alone, because another process may be writing it. */
const UNFINISHED_FOR = 60_000;

/**
 * The folder for the pages of a build, which are of no use to other builds.
 *
 * @param {string} cacheDir absolute
 * @param {string} buildId
 */
export function pagesFolder(cacheDir, buildId) {
  return path.join(cacheDir, 'pages', buildId);
}

/** The folder for resized pictures, which all builds share, since hashes of their files name them. @param {string} cacheDir absolute */
export function picturesFolder(cacheDir) {
  return path.join(cacheDir, 'pictures');
}

/**
 * Opens a folder of cache entries, one file each. A file is written under another name first, so it is complete or absent.
 *
 * @template Head
 * @param {string} folder
 */
export function openFileStore(folder) {
  /** @param {string} key */
  const fileOf = (key) => {
    const name = sha256(key);
    return path.join(folder, name.slice(0, 2), name.slice(2));
  };
  return {
    /**
     * @param {string} key
     * @returns {Promise<CacheEntry<Head> | null>} null if there is no complete entry
     */
    async read(key) {
      const bytes = await readFile(fileOf(key)).catch(() => null);
      return bytes && decodeEntry(bytes, key);
    },

    /**
     * Stores an entry. Rejects if the disk is full or the folder cannot be written to, and leaves the old entry then.
     *
     * @param {string} key
     * @param {CacheEntry<Head>} entry
     */
    async write(key, entry) {
      const file = fileOf(key);
      await mkdir(path.dirname(file), { recursive: true });
      // No flush: a truncated entry is recognised by its length and hash.
      await writeAtomically(file, encodeEntry(entry, key), { flush: false });
    },

    /**
     * Removes entries that are not needed, and the oldest beyond a size. One file at a time: it is not urgent.
     *
     * @param {(head: Head) => boolean} isNeeded
     * @param {number} maxBytes
     */
    async sweep(isNeeded, maxBytes) {
      const kept = [];
      for (const file of await filesIn(folder)) {
        const found = await stat(file).catch(() => null);
        if (!found) continue;
        const line = path.extname(file) === '' ? await readLine(file) : null;
        if (line && isNeeded(line.head)) kept.push({ file, bytes: found.size, keptAt: found.mtimeMs });
        else if (line || Date.now() - found.mtimeMs > UNFINISHED_FOR) await rm(file, { force: true });
      }
      let bytes = kept.reduce((sum, file) => sum + file.bytes, 0);
      for (const file of kept.sort((a, b) => a.keptAt - b.keptAt)) {
        if (bytes <= maxBytes) break;
        await rm(file.file, { force: true });
        bytes -= file.bytes;
      }
    },
  };
}

/**
 * Removes sibling folders to which nothing was added for a time.
 *
 * @param {string} own stays, whatever its age
 * @param {number} age in milliseconds
 */
export async function removeOldFolders(own, age) {
  const all = path.dirname(own);
  for (const name of await readdir(all)) {
    const folder = path.join(all, name);
    if (folder === own || Date.now() - (await stat(folder)).mtimeMs < age) continue;
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} file */
async function readLine(file) {
  const handle = await open(file).catch(() => null);
  if (!handle) return null;
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(MAX_HEAD), 0, MAX_HEAD, 0);
    return decodeFirstLine(buffer.subarray(0, bytesRead));
  } catch {
    return null;
  } finally {
    await handle.close();
  }
}

/** @param {string} folder */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
