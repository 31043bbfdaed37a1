import { ENTITY_NAMES } from '@/lib/check/entity-names';
import { pieceOf } from '@/lib/check/texts/article';

/** The beginning of a tag at the end of a text. `<b` alone does not count: `x <b` may be a comparison. */
const TAG =
  /<\/?(?:(?:a|b|i|p|u)(?:\s[^<>]*|\/)|(?:br|div|em|font|h[1-6]|img|li|ol|span|strong|sub|sup|ul)(?:[\s/][^<>]*)?|\/[a-z]?)$/i;

/**
 * Describes the end of a text that was cut within an entity or a tag: `"&am", part of an HTML character code`. Else
 * null.
 */
export function pieceAtEnd(text: string): string | null {
  // Only the end of the text is searched; it is as long as the longest tag that is recognised.
  const end = text.slice(-TAIL);
  const [tag] = TAG.exec(end) ?? [];
  if (tag !== undefined) return pieceOf(tag, 'tag');
  const [entity, name] = /&(#x?[\da-f]{0,5}|[a-z]{2,6})$/.exec(end) ?? [];
  if (entity === undefined || name === undefined) return null;
  return name.startsWith('#') || ENTITY_NAMES.some((known) => known.startsWith(name))
    ? pieceOf(entity, 'entity')
    : null;
}

const TAIL = 300;
