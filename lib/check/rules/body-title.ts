import type { ArticleRule } from '@/lib/article/validate-article';
import { atOffset } from '@/lib/check/at-offset';
import { bareText } from '@/lib/check/bare-text';

/** The first heading of a body, where nothing but comments and tags of blocks is before it. */
const FIRST_HEADING =
  /^(?:\s|<!--(?:(?!-->)[\s\S]){0,2000}-->|<(?:article|div|header|main|section)\b[^<>]{0,300}>){0,20}(?:(#{1,6}[ \t][^\n]{1,500})|<(h[1-6])\b[^<>]{0,300}>([\s\S]{1,1000}?)<\/\2\s*>|([^\n<#]{1,500})\n {0,3}(?:={2,}|-{2,})[ \t]*(?:\n|$))/di;

/** `body-title`: a body that begins with its title has readers meet it twice, one below the other. */
export const bodyTitle: ArticleRule = (written) => {
  const { body, title } = written.article;
  const match = FIRST_HEADING.exec(body.slice(0, 5_000));
  if (!match) return [];
  const heading = match[1]?.replace(/^#+|#+\s*$/g, '') ?? match[3] ?? match[4] ?? '';
  if (lettersOf(bareText(heading)) !== lettersOf(title)) return [];
  const message = 'begins with the title, which the page shows above it';
  const from = match.indices?.[1] ?? match.indices?.[2] ?? match.indices?.[4];
  const at = (from?.[0] ?? 0) - (match[2] === undefined ? 0 : 1);
  return [atOffset(written, 'body-title', at, { message, hint: 'take the heading away' })];
};

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
