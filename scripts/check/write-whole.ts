import { constants } from 'node:fs';
import { access, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { FIXES } from '@/lib/check/texts/report';

/**
 * Gives a file a new text in one step: whoever reads it meanwhile sees the one or the other, and no crash leaves half.
 * Its mode stays.
 *
 * @param before the text it must have; one that was saved meanwhile is not overwritten
 * @returns null, or why nothing was written
 */
export async function writeWhole(file: string, before: string, text: string): Promise<string | null> {
  // A name that no reading of a content folder takes for an article.
  const unfinished = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.unfinished`);
  try {
    await access(file, constants.W_OK);
    const { mode } = await stat(file);
    const handle = await open(unfinished, 'wx', mode);
    try {
      await handle.chmod(mode & 0o7777);
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!(await readFile(file)).equals(Buffer.from(before))) return FIXES.savedMeanwhile;
    await rename(unfinished, file);
    return null;
  } catch (error) {
    return FIXES.notWritable(error instanceof Error ? error.message : String(error));
  } finally {
    await rm(unfinished, { force: true });
  }
}
