import { TAKE_OVER } from '@/lib/editor/texts';

/** Begins an address that lies on no site's own ground. */
const ELSEWHERE = '(?:[a-z][a-z0-9+.-]*:|//)';

/** What a body may hold that shows on another site and not here, and what to say of it. Each looks only so far ahead. */
const FOREIGN: readonly (readonly [pattern: RegExp, note: (found: string) => string])[] = [
  [/\{\{[<%][\s\S]{0,300}?[>%]\}\}/, TAKE_OVER.shortcode],
  [
    new RegExp(
      `!\\[[^\\]\\n]{0,300}\\]\\((?!${ELSEWHERE}|#)[^)\\n]{1,300}\\)|<img\\b[^>]{0,300}\\bsrc=(?!["']?${ELSEWHERE})[^>]{0,300}>`,
      'i',
    ),
    TAKE_OVER.picture,
  ],
];

/** What an editor should look at in the body of an article from another site; nothing is changed in it. */
export function foreignBodyNotes(body: string): readonly string[] {
  return FOREIGN.flatMap(([pattern, note]) => {
    const [found] = pattern.exec(body) ?? [];
    return found === undefined ? [] : [note(found)];
  });
}
