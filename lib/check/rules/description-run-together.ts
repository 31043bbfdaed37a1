import { articleRule } from '@/lib/article/article-rule';
import { bareText } from '@/lib/check/bare-text';
import { descriptionRunTogether as describeSeam, headingRunTogether } from '@/lib/check/texts/article';

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
 * `description-run-together`: exports that drop line breaks join sentences, and headings with what follows them. Ignores
 * names, abbreviations, versions, files and addresses, which contain dots, and doubtful cases.
 */
export const descriptionRunTogether = articleRule(['description'], ({ article, data, report }) => {
  const [seam] = seamsIn(article.description);
  if (seam === undefined) {
    const joined = headingIn(article.description, article.body ?? '');
    return joined === null ? [] : [report('description-run-together', ['description'], headingRunTogether(joined))];
  }
  const written = typeof data.description === 'string' ? data.description : '';
  const spaced = withSpaces(written);
  return [
    report('description-run-together', ['description'], {
      ...describeSeam(seam),
      ...(spaced === written ? {} : { fix: { kind: 'set', path: ['description'], value: spaced } }),
    }),
  ];
});

/** A heading of Markdown or HTML alone on its line, without a sign at its end. */
const HEADING =
  /^(?:#{1,6}[ \t]+([^\n]{4,120}[^\s.!?:;,…#])[ \t#]*|<h[1-6][^<>\n]*>([^\n]{4,200})<\/h[1-6]>[ \t]*)$/gim;

/** Characters of a body that are searched: exports take descriptions from the first paragraphs. */
const COMPARED_LENGTH = 4_000;

/** Characters after a heading that must be the same in both texts. */
const SAME_LENGTH = 10;

/** A heading of the body and the words after it, if the description joins them as one sentence. */
function headingIn(description: string, body: string): string | null {
  const start = body.slice(0, COMPARED_LENGTH);
  for (const { 0: whole, 1: hashed, 2: tagged, index } of start.matchAll(HEADING)) {
    const heading = bareText(hashed ?? tagged ?? '');
    if (/[.!?:;,…]$/.test(heading)) continue;
    const next = bareText(start.slice(index + whole.length, index + whole.length + 500)).slice(0, SAME_LENGTH);
    if (next.length === SAME_LENGTH && ` ${description}`.includes(` ${heading} ${next}`))
      return `${heading} ${next.trim()}…`;
  }
  return null;
}

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
