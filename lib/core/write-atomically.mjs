import { randomUUID } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * How a file is written.
 *
 * @typedef {object} WriteOptions
 * @property {number} [mode] its permissions; those of a new file unless set
 * @property {boolean} [flush] false if a crash of the machine may lose it, because its reader detects incomplete files
 * @property {boolean} [isNew] rejects with EEXIST if the file exists already
 * @property {() => Promise<unknown>} [beforeRename] rejects to leave the file as it is
 */

/**
 * Writes a file atomically: readers see the old or the new file, and a crash leaves no incomplete one. Rejects if it
 * cannot be written, or if iterating the content fails; the old file then stays.
 *
 * @param {string} file
 * @param {string | Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>} content
 * @param {WriteOptions} [options]
 */
export async function writeAtomically(file, content, { mode, flush = true, isNew = false, beforeRename } = {}) {
  // A name with a dot first, so that it is not read as an article.
  const unfinished = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.unfinished`);
  try {
    const handle = await open(/* turbopackIgnore: true */ unfinished, 'wx', mode);
    try {
      // `open` applies the process's umask, `chmod` does not.
      if (mode !== undefined) await handle.chmod(mode);
      await handle.writeFile(/** @type {string | Uint8Array} */ (content));
      if (flush) await handle.sync();
    } finally {
      await handle.close();
    }
    await beforeRename?.();
    // A link, unlike a rename, does not replace an existing file.
    await (isNew ? link : rename)(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}
