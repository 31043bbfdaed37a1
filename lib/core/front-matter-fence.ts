export interface Fences {
  /** The language after the first one; empty for none. */
  readonly language: string;
  /** Offset of the line below the first one. */
  readonly from: number;
  /** Offset of the second one; null if there is none. */
  readonly to: number | null;
}

/**
 * Finds the lines of `---` around a front matter. The first must be the first line of the text, after a byte order mark
 * if there is one.
 *
 * @returns null if the text does not begin with a fence
 */
export function findFences(text: string): Fences | null {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const end = text.indexOf('\n', start);
  const [, language] = /^---(?!-)(.*)$/.exec(text.slice(start, end < 0 ? undefined : end).trimEnd()) ?? [];
  if (language === undefined) return null;
  const closing = end < 0 ? -1 : text.indexOf('\n---', end);
  return {
    language: language.trim(),
    from: end < 0 ? text.length : end + 1,
    to: closing < 0 ? null : closing + 1,
  };
}
