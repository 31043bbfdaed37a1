import { TAKE_OVER } from '@/lib/editor/texts';

const ELSEWHERE = '(?:[a-z][a-z0-9+.-]*:|//)';

/** What works on another site but not here, with a note. Repetitions are bounded, so that matching stays fast. */
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

/** Notes for an editor on the body of an article from another site. */
export function foreignBodyNotes(body: string): readonly string[] {
  return FOREIGN.flatMap(([pattern, note]) => {
    const [found] = pattern.exec(body) ?? [];
    return found === undefined ? [] : [note(found)];
  });
}
