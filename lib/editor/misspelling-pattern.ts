/**
 * The pattern of a name with one slip of the finger in it, or none: a letter missing, wrong, too many, or swapped with the
 * next. Only names of letters, digits and underscores.
 *
 * `ab` → `(?:.ab|a.b|ab.|.?b|a.?|ba)$`
 */
export function misspellingPattern(name: string): string {
  const letters = [...name];
  const around = (from: number, to: number, between: string) => name.slice(0, from) + between + name.slice(to);
  const tooMany = [...letters, ''].map((_letter, index) => around(index, index, '.'));
  const wrongOrMissing = letters.map((_letter, index) => around(index, index + 1, '.?'));
  const swapped = letters.slice(1).map((letter, index) => around(index, index + 2, letter + name.charAt(index)));
  return `(?:${[...tooMany, ...wrongOrMissing, ...swapped].join('|')})$`;
}
