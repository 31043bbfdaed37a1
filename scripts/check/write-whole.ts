import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { FIXES } from '@/lib/check/texts/report';
import { writeAtomically } from '@/lib/core/write-atomically.mjs';

/**
 * Replaces a file's text atomically: readers see the old or the new text, and no crash leaves half of it. Keeps the mode.
 *
 * @param before the text it must have; a file that was saved meanwhile is not overwritten
 * @returns null, or why nothing was written
 */
export async function writeWhole(file: string, before: string, text: string): Promise<string | null> {
  const refuseOther = async () => {
    if (!(await readFile(file)).equals(Buffer.from(before))) throw new Error(FIXES.savedMeanwhile);
  };
  try {
    await access(file, constants.W_OK);
    const { mode } = await stat(file);
    await writeAtomically(file, text, { mode: mode & 0o7777, beforeRename: refuseOther });
    return null;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return why === FIXES.savedMeanwhile ? why : FIXES.notWritable(why);
  }
}
