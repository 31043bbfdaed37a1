import { findFences } from '@/lib/core/front-matter-fence';
import { countLines } from '@/lib/core/text';

/** An article's YAML in its place: every other line of the file is empty. */
export interface FrontMatterOnly {
  readonly yaml: string;
  /** Lines of the YAML, counted from 0: the first, and the one behind the last. Both 0 where there is no front matter. */
  readonly first: number;
  readonly end: number;
}

/**
 * Blanks out, line for line, whatever is not front matter, fences included, so that a YAML parser reads the rest with
 * places that are right in the file. Front matter that is not closed yet reaches to the end of the file.
 *
 * @param text the whole file, a byte order mark included
 */
export function frontMatterOnly(text: string): FrontMatterOnly {
  const lines = text.split('\n');
  const fences = findFences(text);
  const isYaml = fences !== null && (fences.language === '' || fences.language === 'yaml');
  const [first, end] = isYaml ? [1, fences.to === null ? lines.length : countLines(text, 0, fences.to)] : [0, 0];
  return { yaml: lines.map((line, index) => (index >= first && index < end ? line : '')).join('\n'), first, end };
}
