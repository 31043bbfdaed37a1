/** A word of a text, folded for comparison, and where it stands. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Case, accents and typographic apostrophes do not tell words apart. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase();
}

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  return (
    [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu)]
      .map((match) => ({ folded: fold(match[0]), start: match.index, end: match.index + match[0].length }))
      // Marks alone fold to nothing, and nothing is found in everything.
      .filter(({ folded }) => folded !== '')
  );
}
