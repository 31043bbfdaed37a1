/**
 * Characters that do something instead of being seen: control characters, which move the cursor of a terminal or end a
 * line, and those that turn the direction of text.
 */
const ACTING = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A text in one line for a terminal or a log, with every character that would act on it written out: `\u{1b}`. File
 * names and values come from anywhere.
 */
export function visibleText(text: string): string {
  return text.replace(ACTING, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** A text of several lines, otherwise as {@link visibleText} shows it: line ends and tabs stay. */
export function visibleLines(text: string): string {
  return text
    .split(/([\n\t])/)
    .map((part) => (part === '\n' || part === '\t' ? part : visibleText(part)))
    .join('');
}
