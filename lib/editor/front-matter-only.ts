import { findFences } from '@/lib/core/front-matter-fence';
import { countLines } from '@/lib/core/text';

/**
 * Empties all lines that are not front matter, fences included, so that a YAML parser reads the rest with the places of
 * the file. Front matter that is not closed yet extends to the end of the file.
 *
 * @param text the whole file, a byte order mark included
 * @returns that text, and the lines of the YAML, counted from 0, the end exclusive; both 0 if there is no front matter
 */
export function frontMatterOnly(text: string) {
  const lines = text.split('\n');
  const fences = findFences(text);
  const isYaml = fences !== null && (fences.language === '' || fences.language === 'yaml');
  const [first, end] = isYaml ? [1, fences.to === null ? lines.length : countLines(text, 0, fences.to)] : [0, 0];
  return { yaml: lines.map((line, index) => (index >= first && index < end ? line : '')).join('\n'), first, end };
}
