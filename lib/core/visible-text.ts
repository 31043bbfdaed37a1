/**
 * Invisible characters with an effect: control characters, which move the cursor of a terminal or end a line, and
 * direction marks.
 */
const ACTING = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A text as one line for a terminal or a log, with characters that would affect it written out: `\u{1b}`. File names
 * and values are untrusted.
 */
export function visibleText(text: string): string {
  return text.replace(ACTING, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** Like {@link visibleText}, but line feeds and tabs stay. */
export function visibleLines(text: string): string {
  return text
    .split(/([\n\t])/)
    .map((part) => (part === '\n' || part === '\t' ? part : visibleText(part)))
    .join('');
}
