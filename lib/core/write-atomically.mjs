import { randomUUID } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * How a file is written.
 *
 * @typedef {object} WriteOptions
 * @property {number} [mode] its permissions; those of a new file unless set
 * @property {boolean} [flush] false where a crash of the machine may lose it, because whoever reads it checks that it is whole
 * @property {boolean} [isNew] rejects with EEXIST where there is such a file already
 * @property {() => Promise<unknown>} [beforeRename] rejects to leave the file as it is
 */

/**
 * Writes a file in one step: whoever reads it meanwhile sees the old one or the new one, and a crash leaves no half of it.
 * Rejects where it cannot be written, or the chunks cannot be made; the old file stays then.
 *
 * @param {string} file
 * @param {string | Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>} content
 * @param {WriteOptions} [options]
 */
export async function writeAtomically(file, content, { mode, flush = true, isNew = false, beforeRename } = {}) {
  // Begins with a dot, so that no reading of a content folder takes it for an article.
  const unfinished = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.unfinished`);
  try {
    const handle = await open(/* turbopackIgnore: true */ unfinished, 'wx', mode);
    try {
      // The process may have a mask that takes permissions away.
      if (mode !== undefined) await handle.chmod(mode);
      await handle.writeFile(/** @type {string | Uint8Array} */ (content));
      if (flush) await handle.sync();
    } finally {
      await handle.close();
    }
    await beforeRename?.();
    // A link, unlike a rename, never takes the place of a file that is there.
    await (isNew ? link : rename)(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}
