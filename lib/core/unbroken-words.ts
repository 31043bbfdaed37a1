/** A part of a text, and whether no line may break within it. */
export interface TextPart {
  readonly text: string;
  readonly start: number;
  readonly isUnbroken: boolean;
}

/** A hyphen, a dash or a slash within a word: browsers break lines at these. */
const WITHIN = /[\p{L}\p{N}][-‐–/][\p{L}\p{N}]/u;

/** Characters. A longer word may break: otherwise the line above would be too short on a phone. */
const LONGEST_UNBROKEN = 16;

/**
 * Splits a text into parts, so that words such as "COVID-19", "e-mail", "5-year" and "24/7", with their punctuation,
 * can be kept on one line. The parts together are the text.
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
