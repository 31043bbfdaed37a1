import { libraryAt } from '@/lib/edition/library-at';
import type { ReadOptions } from '@/lib/library/content';
import type { Library } from '@/lib/library/library';
import { readContent } from '@/lib/library/read-content';

/**
 * Reads a content folder into a library, for those who need no more than what readers get: broken files are left out
 * without a word.
 *
 * @param root the content folder, absolute
 * @param now the moment that decides what is published
 */
export async function loadLibrary(root: string, now: Date, reading: ReadOptions = {}): Promise<Library> {
  return libraryAt(await readContent(root, reading), now);
}
