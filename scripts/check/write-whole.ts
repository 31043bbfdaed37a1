import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { FIXES } from '@/lib/check/texts/report';
import { writeAtomically } from '@/lib/core/write-atomically.mjs';

/**
 * Gives a file a new text in one step: whoever reads it meanwhile sees the one or the other, and no crash leaves half.
 * Its mode stays.
 *
 * @param before the text it must have; one that was saved meanwhile is not overwritten
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
