import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../core/hash.mjs';
import { writeAtomically } from '../core/write-atomically.mjs';
import { decodeEntry, decodeFirstLine, encodeEntry } from './cache-entry.mjs';

/** @template Head @typedef {import('./cache-entry.mjs').CacheEntry<Head>} CacheEntry */

/** The longest first line of a file, in bytes: a path, a fingerprint, and the headers of a page at most. */
const MAX_HEAD = 64 * 1024;

/** A name that another process may be writing under is left alone for this long, in milliseconds. */
const UNFINISHED_FOR = 60_000;

/**
 * Where the pages of a build are kept: apart from those of others, which are of no use to it.
 *
 * @param {string} cacheDir absolute
 * @param {string} buildId
 */
export function pagesFolder(cacheDir, buildId) {
  return path.join(cacheDir, 'pages', buildId);
}

/** Where resized pictures are kept; they are named by hashes of their files, so all builds share them. @param {string} cacheDir absolute */
export function picturesFolder(cacheDir) {
  return path.join(cacheDir, 'pictures');
}

/**
 * Opens a folder of things that are kept, one file each. A file is written under another name first, so it is there whole or
 * not at all.
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
     * @returns {Promise<CacheEntry<Head> | null>} null where nothing whole is kept under the key
     */
    async read(key) {
      const bytes = await readFile(fileOf(key)).catch(() => null);
      return bytes && decodeEntry(bytes, key);
    },

    /**
     * Keeps something. Rejects where the disk is full or the folder cannot be written to; what was kept before stays then.
     *
     * @param {string} key
     * @param {CacheEntry<Head>} entry
     */
    async write(key, entry) {
      const file = fileOf(key);
      await mkdir(path.dirname(file), { recursive: true });
      // An entry says how long it is and what its hash is.
      await writeAtomically(file, encodeEntry(entry, key), { flush: false });
    },

    /**
     * Removes what nobody will ask for, and the oldest files beyond a size. One file at a time: it is not urgent.
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
 * Removes the folders beside one to which nothing was added for a time.
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
