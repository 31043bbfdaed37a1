/** A part of a text, and whether no line may break within it. The parts of a text are the text. */
export interface TextPart {
  readonly text: string;
  /** Where in the text it begins. */
  readonly start: number;
  readonly isUnbroken: boolean;
}

/** A hyphen, a dash or a slash within a word: browsers break lines at these. */
const WITHIN = /[\p{L}\p{N}][-‐–/][\p{L}\p{N}]/u;

/** Characters. A longer word may break: on a phone it would leave too much of the line above it empty. */
const LONGEST_UNBROKEN = 16;

/**
 * Parts a text so that "COVID-19", "e-mail", "5-year", "24/7" and the like can be kept on one line, each together with
 * the signs that stick to it.
 */
export function unbrokenWords(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (word.length > LONGEST_UNBROKEN || !WITHIN.test(word)) continue;
    if (index > from) parts.push({ text: text.slice(from, index), start: from, isUnbroken: false });
    parts.push({ text: word, start: index, isUnbroken: true });
    from = index + word.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), start: from, isUnbroken: false });
  return parts;
}
