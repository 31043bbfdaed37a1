import type { ProseRule } from '@/lib/check/prose-fields';
import { TEXT_INVISIBLE } from '@/lib/check/texts/article';
import { cleanText, decodeEntities, encodeText } from '@/lib/core/text';

/**
 * Characters that act instead of being seen: control characters, overrides of the direction of text; and those that no
 * text may hold. Spaces and hyphens of no width are harmless, and left out without a word. Control characters from U+0080
 * on are signs of another encoding, of which `text-garbled` tells.
 */
const ACTING = /(?![\t\n\r\u0080-\u009f])[\p{Cc}\p{Cs}]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

/** What escapes in double quotes make: `\0`, `\a`, `\b`, `\v`, `\f`, `\e`, `\x01`. */
const ESCAPED = /(?![\t\n\r\u007f-\u009f])\p{Cc}/u;

/** `text-invisible`: what cannot be seen is left out of every page, so the file should do without it. */
export const textInvisible: ProseRule = ({ path, written }, { isDoubleQuoted }) => {
  const [found] = ACTING.exec(decodeEntities(written)) ?? [];
  if (found === undefined) return null;
  const code = found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  const message = TEXT_INVISIBLE.message(code ?? '');
  // `"C:\backup"` has lost a letter, which nobody would find again.
  if (ESCAPED.test(written) && isDoubleQuoted(path)) return { message, hint: TEXT_INVISIBLE.singleQuotes };
  const value = encodeText(cleanText(written));
  return { message, hint: TEXT_INVISIBLE.remove, fix: { kind: 'set', path, value } };
};
