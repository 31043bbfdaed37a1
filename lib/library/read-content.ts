import { assembleContent } from '@/lib/library/assemble-content';
import { type Content, emptyContentCache, type Reading } from '@/lib/library/content';
import { lookAtContent } from '@/lib/library/list-content';

/**
 * Reads a content folder. Broken files are left out and reported in `problems`; the caller decides whether that is fatal.
 *
 * @param root the content folder, absolute
 */
export async function readContent(root: string, reading: Reading = {}): Promise<Content> {
  const { cache = emptyContentCache(), ...how } = reading;
  const assemble = assembleContent(root, { ...how, cache, lastGood: false });
  return assemble.update(await lookAtContent(root, null, null));
}
