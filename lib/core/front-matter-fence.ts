/** The fences of a front matter, by their places in the text. */
export interface Fences {
  /** What stands behind the first one: the language; empty for none. */
  readonly language: string;
  /** Where the line below the first one begins. */
  readonly from: number;
  /** Where the line of the second one begins; null where there is none. */
  readonly to: number | null;
}

/**
 * Finds the lines of `---` around a front matter: the first one is the first line of the text, behind a byte order mark.
 *
 * @returns null where the text begins with no fence
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
