import { describe, expect, it } from 'vitest';
import { findLinks } from '@/lib/article/find-links';

const hrefs = (body: string) => findLinks(body, 1).map(({ href }) => href);

describe('what is found', () => {
  it.each([
    ['a link of markdown', '[words](/news/a)'],
    ['one with a title', '[words](/news/a "Title")'],
    ['one in angle brackets', '[words](</news/a>)'],
    ['one whose words hold brackets', '[some [words]](/news/a)'],
    ['a reference', '[words]: /news/a'],
    ['a link of HTML', '<a class="x" href="/news/a">'],
    ['one in single quotes', "<a href='/news/a'>"],
    ['one without quotes', '<A HREF=/news/a>'],
  ])('is %s', (_what, body) => {
    expect(hrefs(body)).toEqual(['/news/a']);
  });

  it('is a whole address, whosever it is', () => {
    expect(hrefs('[a](https://a.example/news/x) [b](HTTP://a.example)')).toEqual([
      'https://a.example/news/x',
      'HTTP://a.example',
    ]);
  });
});

it('is a link in the text of a footnote', () => {
  expect(hrefs('[^1]: See [a](/news/a).')).toEqual(['/news/a']);
});

it('is a path that does not begin at the root', () => {
  expect(hrefs('[a](x.md) [b](../x)')).toEqual(['x.md', '../x']);
});

describe('what is none', () => {
  it.each([
    ['a part of the same page', '[c](#part) [d](?page=2)'],
    ['a path with backslashes', '[a](/news\\a) [b](\\news\\a)'],
    ['another scheme', '[a](mailto:a@b.example) [b](ftp://a.example/news/x)'],
    ['another host without a scheme', '[a](//a.example/news/x)'],
    ['a link shown as code', 'write `[a](/news/a)` so'],
    ['a link in a block of code', '```md\n[a](/news/a)\n```'],
    ['a link in a block that is never closed', '~~~\n[a](/news/a)\n'],
    ['the text of a footnote', '[^1]: Words\n[^note]: /news/a'],
    ['a path that is no link', 'see /news/a (/news/b)'],
  ])('is %s', (_what, body) => {
    expect(hrefs(body)).toEqual([]);
  });

  it('ends with the code', () => {
    expect(hrefs('```\n[a](/news/a)\n```\n`code` and [b](/news/b)')).toEqual(['/news/b']);
  });
});

describe('the line', () => {
  it('is that of the file, counted over what is no link of ours and over code', () => {
    const body = '[a](/news/a)\n\n```\nx\n```\n[x](https://x.example)\n[b](/news/b) [c](/news/c)\n';
    expect(findLinks(body, 20)).toEqual([
      { href: '/news/a', line: 20 },
      { href: 'https://x.example', line: 25 },
      { href: '/news/b', line: 26 },
      { href: '/news/c', line: 26 },
    ]);
  });
});

it('takes no longer than the text for brackets and quotes that are never closed', () => {
  for (const text of ['[', '](', '`', 'href="', '[a]:', '~~~'])
    expect(hrefs(`x${text.repeat(100_000)}\n[b](/news/b)`)).toEqual(expect.any(Array));
});
