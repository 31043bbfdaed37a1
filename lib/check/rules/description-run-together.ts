import { articleRule } from '@/lib/article/article-rule';
import { descriptionRunTogether as describeSeam } from '@/lib/check/texts/article';

/** The end of a sentence and the first word of the next without a space: `available.The`. */
const SEAM =
  /(?<=^|[\s\p{Ps}\p{Pi}"'—–])([^\s/@#\\_=—–]{1,60}?)([.!?][\p{Pe}\p{Pf}"']*)(\p{Lu}[\p{L}’']*)(?!\S{0,60}[./@\\_=]\S)/gu;

/** Words after a dot that are part of a name, such as `Weather.Gov` and `Node.Js`. */
const NAME_ENDS = new Set(
  'ai app bio biz care co com dev edu eu gov health info int io js life md me mil net org py tech ts uk us world'.split(
    ' ',
  ),
);

/** Words that begin sentences, and are not the second half of a name such as `Connect.Care`. */
const OPENERS = new Set(
  `a according after all also although an and another as at because before both but by during each for from he her here
   his how however i if in it its it’s it's many most on our she since some such that the their then there these they
   this those to under we when where which while who why with your`.split(/\s+/),
);

/**
 * `description-run-together`: exports that drop line breaks join sentences. Ignores names, abbreviations, versions,
 * files and addresses, which contain dots, and doubtful cases.
 */
export const descriptionRunTogether = articleRule(['description'], ({ article, data, report }) => {
  const [seam] = seamsIn(article.description);
  if (seam === undefined) return [];
  const written = typeof data.description === 'string' ? data.description : '';
  const spaced = withSpaces(written);
  return [
    report('description-run-together', ['description'], {
      ...describeSeam(seam),
      ...(spaced === written ? {} : { fix: { kind: 'set', path: ['description'], value: spaced } }),
    }),
  ];
});

function seamsIn(text: string): readonly string[] {
  return [...text.matchAll(SEAM)].flatMap(([seam, before, , after]) => (isSeam(before, after) ? [seam] : []));
}

function withSpaces(text: string): string {
  return text.replace(SEAM, (seam, before: string, end: string, after: string) =>
    isSeam(before, after) ? `${before}${end} ${after}` : seam,
  );
}

/**
 * @param before the characters before the full stop
 * @param after the word after it
 */
function isSeam(before = '', after = ''): boolean {
  const next = after.toLowerCase();
  if (before.includes('.') || NAME_ENDS.has(next)) return false;
  // `J.A` is part of a name, `12.A` a number in a list.
  if (OPENERS.has(next)) return before.length > 1 && (after.length > 2 || !/\p{N}$/u.test(before));
  if (/\p{Pe}$/u.test(before)) return true;
  return /^[\p{Ll}’'-]{2,}$/u.test(before) && /\p{Ll}/u.test(after);
}
