import type { ProseRule } from '@/lib/check/rules/prose';
import { cleanText, decodeEntities, encodeText } from '@/lib/core/text';

/**
 * Characters that act instead of being seen: control characters, overrides of the direction of text; and those that no
 * text may hold. Spaces and hyphens of no width are harmless, and left out without a word.
 */
const ACTING = /(?![\t\n\r])[\p{Cc}\p{Cs}]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

/** `text-invisible`: what cannot be seen is left out of every page, so the file should do without it. */
export const textInvisible: ProseRule = ({ path, written }) => {
  const [found] = ACTING.exec(decodeEntities(written)) ?? [];
  if (found === undefined) return null;
  const code = found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  const value = encodeText(cleanText(written));
  const message = `holds U+${code}, a character that nobody sees and no page shows`;
  return { message, hint: 'take it out', fix: { kind: 'set', path, value } };
};
