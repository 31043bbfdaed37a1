import { expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const table = (inner: string) => `<table>${inner}</table>`;
const cells = (body: string) => renderArticle(body, () => null).html.match(/<t[hd]\b[^>]*>/g);

it.each([
  ['markdown', '| a | b | c | d |\n| :-- | :-: | --: | --- |', ['left', 'center', 'right', null]],
  ['an attribute, in any case', table('<tr><td align="RIGHT">1<td align="justify">2'), ['right', null]],
  [
    'a style, which counts for more',
    table('<tr><td align="left" style="color:red; Text-Align : center">1<td style="text-align:end">2'),
    ['center', 'right'],
  ],
  ['the row', table('<tr align="center"><th>1<td align="right">2'), ['center', 'right']],
  ['a part of the table', table('<tbody style="text-align:right"><tr><td>1<tr><td>2'), ['right', 'right']],
  ['paragraphs in it', table('<tr><td><p align="center">1</p><td><center>2</center>'), ['center', 'center']],
  ['not some of them', table('<tr><td><p align="center">1</p><p>2</p><td>3<center>4</center>'), [null, null]],
  ['not a table around', table(`<tr align="right"><td>1${table('<tr><td>2')}`), ['right', null]],
  ['nothing', table('<tr><td>1'), [null]],
] as const)('aligns the cells of a table as it is written: %s', (_how, body, aligns) => {
  expect(cells(body)?.map((tag) => /align="(\w+)"/.exec(tag)?.[1] ?? null)).toEqual(aligns);
});

it('lets no style through', () => {
  expect(cells(table('<tr><td style="text-align:right;position:fixed">1'))).toEqual(['<td align="right">']);
});
