import type { ProseRule } from '@/lib/check/prose-fields';
import { TEXT_INVISIBLE } from '@/lib/check/texts/article';
import { cleanText, decodeEntities, encodeText } from '@/lib/core/text';

/**
 * Invisible characters with an effect: control characters, direction marks; and noncharacters. Zero-width spaces and
 * soft hyphens are harmless, and removed without a report. `text-garbled` reports control characters from U+0080 on,
 * which are signs of a wrong encoding.
 */
const ACTING = /(?![\t\n\r\u0080-\u009f])[\p{Cc}\p{Cs}]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

/** Characters that escapes in double quotes make: `\0`, `\a`, `\b`, `\v`, `\f`, `\e`, `\x01`. */
const ESCAPED = /(?![\t\n\r\u007f-\u009f])\p{Cc}/u;

/** `text-invisible`: invisible characters, which pages leave out. */
export const textInvisible: ProseRule = ({ path, written }, { isDoubleQuoted }) => {
  const [found] = ACTING.exec(decodeEntities(written)) ?? [];
  if (found === undefined) return null;
  const code = found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  const message = TEXT_INVISIBLE.message(code ?? '');
  // In `"C:\backup"` the escape has replaced a letter: removing the character would lose it for good.
  if (ESCAPED.test(written) && isDoubleQuoted(path)) return { message, hint: TEXT_INVISIBLE.singleQuotes };
  const value = encodeText(cleanText(written));
  return { message, hint: TEXT_INVISIBLE.remove, fix: { kind: 'set', path, value } };
};
