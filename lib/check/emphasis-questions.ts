import { bareText } from '@/lib/check/bare-text';
import { type BodyChange, fixOf } from '@/lib/check/body-changes';
import { elementsIn, elementsNamed, lettersAtEnd, plain, type Question } from '@/lib/check/markup-question';
import {
  lostStars,
  seenStars,
  shownAsCode,
  swallowedWords,
  UNDERLINED,
  unspacedHeading,
} from '@/lib/check/texts/marks';
import { truncate } from '@/lib/core/truncate';
import { ELEMENTS } from '@/lib/markdown/elements';

/** Words between < and > that are not an element, so that readers do not see them. */
export const swallowed: Question = {
  pattern: /<([a-z][a-z\d]{0,30})(?:\s[^<>"'=]{0,200})?>/gi,
  mayBe: (text) => {
    const closed = new Set(
      Array.from(text.matchAll(/<\/([a-z][a-z\d]{0,30})[\s>]/gi), ([, name = '']) => name.toLowerCase()),
    );
    return ([, name = '']) => !ELEMENTS.has(name.toLowerCase()) && !closed.has(name.toLowerCase());
  },
  ask: ({ tree }, matches) => {
    const names = elementsIn(tree);
    const one = matches.find(([, name = '']) => names.has(name.toLowerCase()));
    if (!one) return null;
    const words = truncate(one[0].replace(/\s+/g, ' '), 60);
    return { at: one.index, ...swallowedWords(words) };
  },
};

/** `##Heading`, which is no heading in Markdown. */
export const unspaced: Question = {
  pattern: /^ {0,3}#{2,6}(?=[\p{L}\p{N}“"'])[^\n]{1,200}$/gmu,
  ask: ({ body, shown }, matches) => {
    const lines = new Set(shown.flatMap((text) => text.split('\n').map((line) => line.trim().slice(0, 20))));
    const seen = matches.filter(([line]) => lines.has(line.trim().slice(0, 20)));
    const [first] = seen;
    if (!first) return null;
    const changes = seen.map(({ 0: was, index }): BodyChange => ({ at: index, was, is: was.replace(/#(?!#)/, '# ') }));
    const [line, right] = [first[0], changes[0]?.is ?? ''].map((text) => truncate(text.trim(), 60));
    return { at: first.index, ...unspacedHeading(line ?? '', right ?? ''), ...fixOf(body, changes) };
  },
};

/** Stars that were meant as emphasis, but are shown. */
export const stars: Question = {
  // Next to white space, between a sign and a letter, or an odd number in a paragraph.
  pattern: /\S[^\n]*(?:\n[ \t]*\S[^\n]*)*/g,
  mayBe:
    () =>
    ([paragraph]) =>
      paragraph.includes('**') && mayKeepStars(paragraph),
  ask: ({ shown, body, text }, matches) => {
    const index = shown.findIndex((one) => SHOWN_STARS.test(one) && !/\p{L}\*{2,}\p{L}/u.test(one));
    const seen = shown[index];
    if (seen === undefined) return null;
    const [before = '', ...behind] = seen.split(SHOWN_STARS);
    const [left, right] = [
      [...shown.slice(0, index), before],
      [...behind, ...shown.slice(index + 1)],
    ];
    const at = placeOfStars(text, left.join(''), right.join('')) ?? text.indexOf('**', matches[0]?.index);
    return { at, ...seenStars(aroundStars(body, at)) };
  },
};

const SHOWN_STARS = /(?<![\p{N}*])\*\*(?!\*)/u;

/** Letters by which a place in the source is found again. */
const COMPARED = 8;

/** Characters of the source, next to stars, in which these letters are looked for. */
const AROUND = 200;

/** The offset of the stars that stand between two texts as readers see them; null if it cannot be found. */
function placeOfStars(text: string, before: string, behind: string): number | null {
  const [end, start] = [lettersIn(before).slice(-COMPARED), lettersIn(behind).slice(0, COMPARED)];
  for (const { index } of text.matchAll(/\*\*/g)) {
    const left = lettersIn(asShown(text.slice(Math.max(0, index - AROUND), index)));
    const right = lettersIn(asShown(text.slice(index + 2, index + AROUND)));
    if (end.endsWith(left.slice(-COMPARED)) && start.startsWith(right.slice(0, COMPARED))) return index;
  }
  return null;
}

/** A piece of the source without its marks and the numbers of its lists. */
function asShown(source: string): string {
  return bareText(source.replace(/^[ \t]*\d{1,9}[.)][ \t]/gm, ''));
}

function lettersIn(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words behind stars, or before them where nothing follows on the line. */
function aroundStars(body: string, at: number): string {
  const [line = ''] = body.slice(at).split('\n', 1);
  const behind = line.slice(0, 42).trim();
  return lettersIn(behind) === ''
    ? (body.slice(0, at).split('\n').at(-1)?.slice(-40) ?? '').trimStart() + behind
    : behind;
}

/** CommonMark's rule for delimiter runs next to signs and spaces (0.31.2, 6.2), assuming that every second closes. */
function mayKeepStars(paragraph: string): boolean {
  const pieces = paragraph.split('**');
  return (
    pieces.length % 2 === 0 ||
    pieces.slice(1).some((behind, index) => {
      const [before, next] = [pieces[index]?.at(-1) ?? ' ', behind[0] ?? ' '];
      const [inside, outside] = index % 2 === 0 ? [next, before] : [before, next];
      return /\s/.test(inside) || (/[\p{P}\p{S}]/u.test(inside) && /[\p{L}\p{N}]/u.test(outside));
    })
  );
}

/** Hyphens below a sentence, which turn it into a heading. */
export const underlined: Question = {
  pattern: /^(?![ \t]*(?:[-#>|*+=<`~]|\d{1,9}[.)]))[^\n|]{3,}\r?\n {0,3}(?:-{3,}|={3,})[ \t]*\r?$/gm,
  mayBe:
    () =>
    ([whole]) => {
      const [line = '', marks = ''] = whole.split('\n').map((one) => one.trim());
      const isSentence = line.length > 90 || /[.!?…:;,]["”’')\]]?$/.test(line);
      return isSentence && !isMeantAsHeading(line, marks);
    },
  ask: ({ tree }, matches) => {
    const headings = new Set(elementsNamed(tree, /^h[12]$/).map(lettersAtEnd));
    const one = matches.find(([whole]) => headings.has(lettersAtEnd(whole.split('\n')[0] ?? '')));
    return one ? { at: one.index, ...UNDERLINED } : null;
  },
};

/** Characters. A shorter question above hyphens is a heading. */
const HEADING_LENGTH = 60;

/** Whether somebody underlined a line: from its beginning to its end, or a question, a call or a line with a colon. */
function isMeantAsHeading(line: string, marks: string): boolean {
  if (marks.length > 3 && Math.abs(marks.length - line.length) <= 3) return true;
  return line.length <= HEADING_LENGTH && /[!?:]["”’')\]]?$/.test(line);
}

/** `2*3*4`, which readers see as `234`. */
export const multiplied: Question = {
  pattern: /\*(?=\p{N})[^*\n]{1,20}(?<=\p{N})\*(?=[\p{N}\p{L}(])/gu,
  mayBe:
    (text) =>
    ({ index }) =>
      /[\p{N}\p{L})]/u.test(text.charAt(index - 1)),
  ask: ({ tree, body }, [first]) => {
    const slanted = elementsNamed(tree, /^em$/).map(plain);
    if (!first || !slanted.includes(first[0].slice(1, -1))) return null;
    const whole = body.slice(first.index - 1, first.index + first[0].length + 1);
    return { at: first.index - 1, ...lostStars(whole) };
  },
};

/** A paragraph that its indent turns into code. */
export const indented: Question = {
  pattern: /(?<=^|\n[ \t]*\n)(?: {4}|\t)[ \t]*(?=["“‘'(]?\p{Lu})[^\n]{30,}/gu,
  mayBe:
    () =>
    ([line]) =>
      isProse(line),
  ask: ({ tree }, matches) => {
    const code = new Set(
      elementsNamed(tree, /^pre$/).flatMap((pre) =>
        plain(pre)
          .split('\n')
          .map((line) => line.trim()),
      ),
    );
    const one = matches.find(([line]) => code.has(line.trim()));
    return one ? { at: one.index, ...shownAsCode(truncate(one[0].trim(), 40)) } : null;
  },
};

function isProse(line: string): boolean {
  const words = line.trim().split(/\s+/);
  return words.length >= 6 && !/[{}=<>$\\]|;$|\(\)|->|::/.test(line) && /[.,:!?…”"’)\p{L}]$/u.test(line.trim());
}
