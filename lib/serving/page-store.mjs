import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * A page as it is kept.
 *
 * @typedef {object} KeptPage
 * @property {string} path of the page, as its mark says it
 * @property {string} fingerprint of the model it was made from
 * @property {number} keptAt milliseconds since 1970
 * @property {number | undefined} status
 * @property {Record<string, unknown> | undefined} headers
 * @property {string} html
 */

/** The longest first line of a file, in bytes: a path, a fingerprint, and the headers of a page. */
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

/**
 * Opens a folder of pages, one file each: a line of JSON, then the page. A file is written under another name first, and
 * says how long it is and what its hash is, so a page is there whole or not at all.
 *
 * @param {string} folder
 */
export function openPageStore(folder) {
  /** @param {string} key */
  const fileOf = (key) => {
    const name = createHash('sha256').update(key).digest('hex');
    return path.join(folder, name.slice(0, 2), name.slice(2));
  };
  return {
    /**
     * @param {string} key
     * @returns {Promise<KeptPage | null>} null where no whole page is kept under the key
     */
    async read(key) {
      const bytes = await readFile(fileOf(key)).catch(() => null);
      return bytes && parsePage(bytes, key);
    },

    /**
     * Keeps a page. Rejects where the disk is full or the folder cannot be written to; what was kept before stays then.
     *
     * @param {string} key
     * @param {KeptPage} page
     */
    async write(key, page) {
      const file = fileOf(key);
      const unfinished = `${file}.${randomUUID()}`;
      try {
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(unfinished, printPage(page, key));
        await rename(unfinished, file);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },

    /**
     * Removes pages that nobody will ask for, and the oldest ones beyond a size. One file at a time: it is not urgent.
     *
     * @param {(path: string) => boolean} exists whether there is a page at a path
     * @param {number} maxBytes
     */
    async sweep(exists, maxBytes) {
      const kept = [];
      for (const file of await filesIn(folder)) {
        const found = await stat(file).catch(() => null);
        if (!found) continue;
        const head = path.extname(file) === '' ? await readHead(file) : null;
        if (head && exists(head.path)) kept.push({ file, bytes: found.size, keptAt: found.mtimeMs });
        else if (head || Date.now() - found.mtimeMs > UNFINISHED_FOR) await rm(file, { force: true });
      }
      let bytes = kept.reduce((sum, page) => sum + page.bytes, 0);
      for (const page of kept.sort((a, b) => a.keptAt - b.keptAt)) {
        if (bytes <= maxBytes) break;
        await rm(page.file, { force: true });
        bytes -= page.bytes;
      }
    },
  };
}

/** @param {KeptPage} page @param {string} key */
function printPage({ html, ...head }, key) {
  const body = Buffer.from(html);
  const line = JSON.stringify({ ...head, key, length: body.length, hash: hashOf(body) });
  return Buffer.concat([Buffer.from(`${line}\n`), body]);
}

/**
 * @param {Buffer} bytes
 * @param {string} key
 * @returns {KeptPage | null}
 */
function parsePage(bytes, key) {
  const head = parseHead(bytes);
  if (!head) return null;
  const { key: own, length, hash, end, ...page } = head;
  const body = bytes.subarray(end);
  if (own !== key || body.length !== length || hashOf(body) !== hash) return null;
  return { ...page, html: body.toString('utf8') };
}

/** @param {Buffer} bytes @returns {any} the first line of a file, and where the page begins; null where it is no such line */
function parseHead(bytes) {
  const end = bytes.indexOf('\n');
  try {
    return end < 0 ? null : { ...JSON.parse(bytes.toString('utf8', 0, end)), end: end + 1 };
  } catch {
    return null;
  }
}

/** @param {string} file */
async function readHead(file) {
  const handle = await open(file).catch(() => null);
  if (!handle) return null;
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(MAX_HEAD), 0, MAX_HEAD, 0);
    return parseHead(buffer.subarray(0, bytesRead));
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

/** @param {Buffer} bytes */
function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('base64url');
}
