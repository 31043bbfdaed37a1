/** Names of entities that exports write, to be known by their first letters. */
const NAMES = 'amp apos bull copy hellip ldquo lsquo mdash middot nbsp ndash quot rdquo rsquo reg trade'.split(' ');

/** The piece of an entity that a text ends in, which was cut before its semicolon: `&am`, `&#82`; null where it ends otherwise. */
export function entityAtEnd(text: string): string | null {
  const [piece, name] = /&(#x?[\da-f]{0,5}|[a-z]{2,6})$/.exec(text) ?? [];
  if (piece === undefined || name === undefined) return null;
  return name.startsWith('#') || NAMES.some((known) => known.startsWith(name)) ? piece : null;
}
