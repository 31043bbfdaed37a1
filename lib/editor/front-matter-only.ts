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
  const [fence = '', ...rest] = text.replace(/^\ufeff/, '').split('\n');
  if (!/^---(?:\s*yaml)?\s*$/.test(fence)) return { yaml: '\n'.repeat(rest.length), first: 0, end: 0 };
  const closing = rest.findIndex((line) => line.startsWith('---'));
  const length = closing < 0 ? rest.length : closing;
  const lines = ['', ...rest.slice(0, length), ...rest.slice(length).map(() => '')];
  return { yaml: lines.join('\n'), first: 1, end: length + 1 };
}
