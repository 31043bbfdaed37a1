import { describe, expect, it } from 'vitest';
import { parseArticle } from '@/lib/article/validate-article';
import { ARTICLE_RULES } from '@/lib/check/article-rules';
import { bodyAddresses } from '@/lib/check/rules/body-addresses';
import { ask } from '@/tests/fixtures/ask-rule';
import { articleText, LEAST } from '@/tests/fixtures/make-article';

const told = (body: string) => ask(bodyAddresses, {}, body).map(({ rule, hint }) => `${rule}: ${hint}`);

describe('an address of a body', () => {
  it.each([
    [
      '![A ward](C:\\Users\\ada\\ward.png)',
      'image-missing: put it in the same folder as the article, and write "ward.png"',
    ],
    [
      '<img src="file:///Users/ada/ward.png" alt="A">',
      'image-missing: put it in the same folder as the article, and write "ward.png"',
    ],
    [
      '<img src="\\\\server\\share\\ward.png">',
      'image-missing: put it in the same folder as the article, and write "ward.png"',
    ],
    [
      '![A](/Users/ada/Desktop/ward.png)',
      'image-missing: put it in the same folder as the article, and write "ward.png"',
    ],
    ['[R](file:///C:/reports/a%20b.pdf)', 'pdf-missing: put it in the same folder as the article, and write "a b.pdf"'],
    ['[R](c:/reports/index.html)', 'link-broken: write the address of a page, or remove the link'],
  ])('that only one machine knows is told: %s', (body, expected) => {
    expect(told(body)).toEqual([expected]);
  });

  it.each([
    ['![A](\\images\\ward.png)', 'image-missing: write /images/ward.png'],
    ['<img src="images\\ward.png">', 'image-missing: write images/ward.png'],
    ['<a href="\\files\\a.pdf">R</a>', 'pdf-missing: write /files/a.pdf'],
    ['<a href="https:\\\\www.example.org\\a">R</a>', 'link-broken: write https://www.example.org/a'],
    ['<a href="https://www.example.org/a\\_b\\*.html">R</a>', 'link-broken: write https://www.example.org/a_b*.html'],
    ['[R](/news\\a)', 'link-broken: write /news/a'],
  ])('with backslashes is told with the right one: %s', (body, expected) => {
    expect(told(body)).toEqual([expected]);
  });

  it.each([
    'C:\\Users\\ada\\ward.png is no link, nor is `[a](C:\\a.png)`.',
    '[a](https://www.example.org/?path=C:\\a)',
    '[a](https://www.example.org/#\\a) and a \\* star',
    '[a](/home/visitors) [b](~ada/page)',
    'On ~5 wards, ![A](ward.png)',
  ])('is left alone: %s', (body) => {
    expect(told(body)).toEqual([]);
  });

  it('is told at its place, and once', () => {
    const body = 'One.\n\nTwo ![A](\\images\\ward.png) and ![B](\\images\\ward.png).\n\n[c](/news\\a)\n';
    const { problems } = parseArticle(articleText(LEAST, body), 'news/x.md', 'x.md', ARTICLE_RULES);
    expect(problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
      '9:10 image-missing',
      '11:5 link-broken',
    ]);
  });
});
