/** Names of the entities that exports commonly use. */
export const ENTITY_NAMES: readonly string[] = [
  ...'amp apos bull copy gt hellip laquo ldquo lsquo lt mdash middot nbsp ndash quot raquo rdquo reg rsquo trade'.split(
    ' ',
  ),
  ...[...'aeiou'].flatMap((letter) => ['acute', 'grave', 'uml', 'circ'].map((accent) => letter + accent)),
  'ntilde',
  'ccedil',
];
