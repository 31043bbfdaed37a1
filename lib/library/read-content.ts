import { assembleContent } from '@/lib/library/assemble-content';
import { type Content, emptyContentCache, type ReadOptions } from '@/lib/library/content';
import { lookAtContent } from '@/lib/library/list-content';

/**
 * Reads a content folder once. Broken files are left out and reported in `problems`; the caller decides if that is fatal.
 *
 * @param root the content folder, absolute
 */
export async function readContent(root: string, options: ReadOptions = {}): Promise<Content> {
  const { cache = emptyContentCache(), ...how } = options;
  const assemble = assembleContent(root, { ...how, cache, lastGood: false });
  return assemble.update(await lookAtContent(root, null, null));
}
