import { articleRule } from '@/lib/article/article-rule';
import { atOffset } from '@/lib/check/at-offset';
import { bareText } from '@/lib/check/bare-text';
import { lettersOf } from '@/lib/core/text';

/** What may stand before the title: nothing that is seen. */
const BEFORE =
  /(?:\s{1,200}|<!--(?:(?!-->)[\s\S]){0,2000}-->|<(?:article|center|div|header|hgroup|main|section)\b[^<>]{0,300}>){0,40}/y;

/** The first heading of a body, or a first paragraph that is strong as a whole, at a place. */
const HEADINGS = [
  /#{1,6}[ \t](?<words>[^\n]{1,500})/y,
  /<(?<tag>h[1-6])\b[^<>]{0,300}>(?<words>[\s\S]{1,1000}?)<\/\k<tag>\s{0,20}>/iy,
  /(?<words>[^\n<#]{1,500})\n {0,3}(?:={2,}|-{2,})[ \t]{0,20}(?:\n|$)/y,
  /(?<mark>\*\*|__)(?<words>(?:(?!\k<mark>)[^\n]){1,500})\k<mark>[ \t]{0,20}(?:\n[ \t]{0,20}(?:\n|$)|$)/y,
  /<p\b[^<>]{0,300}>\s{0,200}<(?<tag>b|strong)\b[^<>]{0,300}>(?<words>(?:(?!<\/(?:b|strong)\b)[\s\S]){1,1000})<\/\k<tag>>(?:\s|<br\s?\/?>){0,20}<\/p>/iy,
];

/** `body-title`: a body that begins with its title has readers meet it twice, one below the other. */
export const bodyTitle = articleRule(['body', 'title'], (written) => {
  const { body, title } = written.article;
  if (comparable(title) === '') return [];
  const start = body.slice(0, 5_000);
  BEFORE.lastIndex = 0;
  const at = BEFORE.exec(start)?.[0].length ?? 0;
  if (!HEADINGS.some((pattern) => comparable(bareText(wordsAt(pattern, start, at))) === comparable(title))) return [];
  const message = 'begins with the title, which the page shows above it';
  return [atOffset(written, 'body-title', at, { message, hint: 'take the heading away' })];
});

function wordsAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.groups?.words ?? '';
}

function comparable(text: string): string {
  return lettersOf(text.normalize('NFKC'));
}
