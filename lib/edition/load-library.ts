import { libraryAt } from '@/lib/edition/library-at';
import type { ReadOptions } from '@/lib/library/content';
import type { Library } from '@/lib/library/library';
import { readContent } from '@/lib/library/read-content';

/**
 * Reads a content folder into a library. Broken files are left out and reported in `library.problems`; the caller
 * decides whether that is fatal.
 *
 * @param root the content folder, absolute
 * @param now the moment for which the news is decided
 */
export async function loadLibrary(root: string, now: Date, reading: ReadOptions = {}): Promise<Library> {
  return libraryAt(await readContent(root, reading), now);
}
