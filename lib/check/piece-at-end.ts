import { ENTITY_NAMES } from '@/lib/check/entity-names';
import { pieceOf } from '@/lib/check/texts/article';

/** The beginning of a tag of an element that exports write; `x <b` may compare two things. */
const TAG =
  /<\/?(?:(?:a|b|i|p|u)(?:\s[^<>]*|\/)|(?:br|div|em|font|h[1-6]|img|li|ol|span|strong|sub|sup|ul)(?:[\s/][^<>]*)?|\/[a-z]?)$/i;

/**
 * What a text ends in that was cut within an entity or a tag, in words: `"&am", part of an HTML character code`. Null where it ends
 * otherwise.
 */
export function pieceAtEnd(text: string): string | null {
  // The longest tag of which a piece is told, and less work than looking through the whole text.
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
