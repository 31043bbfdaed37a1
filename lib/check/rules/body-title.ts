import { articleRule } from '@/lib/article/article-rule';
import { atOffset } from '@/lib/check/at-offset';
import { bareText } from '@/lib/check/bare-text';
import { BODY_TITLE } from '@/lib/check/texts/body';
import { lettersOf } from '@/lib/core/fold-text';
import type { BodyFix } from '@/lib/core/problem';

/** What may precede the title: nothing visible. */
const BEFORE =
  /(?:\s{1,200}|<!--(?:(?!-->)[\s\S]){0,2000}-->|<(?:(?:article|center|div|header|hgroup|hr|main|section)\b[^<>]{0,300}|\/div\s{0,9})>){0,40}/iy;

/** A heading, or a paragraph that is bold as a whole, at `lastIndex`. */
const HEADINGS = [
  /#{1,6}[ \t](?<words>[^\n]{1,500})/y,
  /<(?<tag>h[1-6])\b[^<>]{0,300}>(?<words>[\s\S]{1,1000}?)<\/\k<tag>\s{0,20}>/iy,
  /(?<words>[^\n<#]{1,500})\n {0,3}(?:={2,}|-{2,})[ \t]{0,20}(?:\n|$)/y,
  /(?<mark>\*\*|__)(?<words>(?:(?!\k<mark>)[^\n]){1,500})\k<mark>[ \t]{0,20}(?:\n[ \t]{0,20}(?:\n|$)|$)/y,
  /<p\b[^<>]{0,300}>\s{0,200}<(?<tag>b|strong)\b[^<>]{0,300}>(?<words>(?:(?!<\/(?:b|strong)\b)[\s\S]){1,1000})<\/\k<tag>>(?:\s|<br\s?\/?>){0,20}<\/p>/iy,
];

/** `body-title`: a body that begins with the title, so that readers see it twice. */
export const bodyTitle = articleRule(['body', 'title'], (written) => {
  const { body, title } = written.article;
  if (lettersOf(title) === '') return [];
  const start = body.slice(0, 5_000);
  BEFORE.lastIndex = 0;
  const at = BEFORE.exec(start)?.[0].length ?? 0;
  const headings = HEADINGS.map((pattern) => headingAt(pattern, start, at));
  const heading = headings.find((found) => lettersOf(bareText(found?.words ?? '')) === lettersOf(title));
  if (!heading) return [];
  return [atOffset(written, 'body-title', at, { ...BODY_TITLE, ...fixRemoving(body, heading, at) })];
});

interface Heading {
  readonly whole: string;
  readonly words: string;
}

function headingAt(pattern: RegExp, text: string, at: number): Heading | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && { whole: found[0], words: found.groups?.words ?? '' };
}

/** A fix that removes the heading and the line ends after it; none if it holds more than words. */
function fixRemoving(body: string, { whole, words }: Heading, at: number): { readonly fix?: BodyFix } {
  if (/\]\(|\]\[|!\[|<(?:a|audio|embed|iframe|img|object|picture|svg|video)\b|\[\^|https?:/i.test(words)) return {};
  const end = at + whole.length;
  const [gap = ''] = /^[ \t]*(?:\r?\n[ \t]*)*(?:\r?\n)?/.exec(body.slice(end)) ?? [];
  // Text on the same line stays there.
  const isAlone = gap.includes('\n') || end === body.length || /\n\s*$/.test(whole);
  const length = whole.length + (isAlone ? gap.replace(/[ \t]+$/, '').length : 0);
  return { fix: { kind: 'replace', path: ['body', at], length, text: '' } };
}
