import { describe, expect, it } from 'vitest';
import { bodyMediaPath, findBodyMedia } from '@/lib/article/body-media';

const namesIn = (body: string) => findBodyMedia(body, 1).map(({ name }) => name);

describe('findBodyMedia', () => {
  it.each([
    ['![A ward](ward.png)', 'ward.png'],
    ['![A ward](<night ward.png> "Title")', 'night ward.png'],
    ['![A ward](img/ward.JPG?x=1)', 'img/ward.JPG'],
    ['![A ward][w]\n\n[w]: ./ward.webp', './ward.webp'],
    ['<img alt="A ward" src="ward (1).png">', 'ward (1).png'],
    ["<img src='ward.gif'>", 'ward.gif'],
    ['<img src=ward.avif>', 'ward.avif'],
    ['[the report](report.pdf#page=2)', 'report.pdf'],
    ['![A ward](/img/ward.png)', '/img/ward.png'],
    ['<a href="../report.pdf">', '../report.pdf'],
  ])('finds the file of %s', (body, name) => {
    expect(namesIn(body)).toContain(name);
  });

  it.each([
    '![A ward](https://www.example.org/ward.png)',
    '![A ward](//www.example.org/ward.png)',
    '<img src="data:image/png;base64,AAAA">',
    'A text without a file.',
  ])('finds none in %s', (body) => {
    expect(namesIn(body)).toEqual([]);
  });

  it('says in which line of the file each stands first', () => {
    expect(findBodyMedia('One\n![](a.png)\n\n![](b.png) ![](a.png)\n', 10)).toEqual([
      { name: 'a.png', line: 11 },
      { name: 'b.png', line: 13 },
    ]);
  });

  it('takes no longer than the text', () => {
    expect(namesIn('.png '.repeat(30_000)).length).toBeGreaterThan(0);
    expect(namesIn('x'.repeat(150_000))).toEqual([]);
  });
});

describe('bodyMediaPath', () => {
  it.each([
    ['ward.png', 'news/2021/ward.png'],
    ['./img/ward.png?x=1#y', 'news/2021/img/ward.png'],
    ['../ward.png', 'news/ward.png'],
    ['night%20ward.png', 'news/2021/night ward.png'],
    ['a&amp;b.png', 'news/2021/a&b.png'],
    ['a&#38;b.png', 'news/2021/a&b.png'],
    ['a&copy;b.png', 'news/2021/a©b.png'],
    ['a&copy.png', 'news/2021/a©.png'],
    ['a&copy=b.png', 'news/2021/a&copy=b.png'],
    ['a&copyx.png', 'news/2021/a&copyx.png'],
    ['100%.png', 'news/2021/100%.png'],
    ['/img/night%20ward.png?x=1', 'static/img/night ward.png'],
  ])('of %s is %s', (named, file) => {
    expect(bodyMediaPath('news/2021/x.md', named)).toBe(file);
  });

  it.each([
    ...['../../offerings/x.png', '..%2F..%2F..%2Fetc%2Fpasswd', '/../x.png', '//x.example/x.png'],
    ...['/a%2F..%2F..%2Fx.png', 'https://x.example/x.png', 'C:\\x.png', '#x', ''],
  ])('is none for %s', (named) => {
    expect(bodyMediaPath('news/2021/x.md', named)).toBeNull();
  });
});
