import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '@/lib/article/article';
import { check, leastText } from '@/tests/fixtures/make-article';

function fileWith(text: string): ArticleFile {
  const { value } = check(text);
  if (!value) throw new Error('is no article');
  return value;
}

const withLines = (...lines: readonly string[]) =>
  fileWith(['---', 'title: T', 'description: D', 'date: 2021-02-17', ...lines, '---', 'Body.', ''].join('\n'));

describe('the places of entries', () => {
  it('name the index in the list as written, where entries are empty or repeated', () => {
    const { article, places } = withLines('categories:', '  - A', '  - ""', '  - a', '  - B');
    expect(article.topics.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(places.topics).toEqual([
      { line: 6, column: 5, path: ['categories', 0] },
      { line: 9, column: 5, path: ['categories', 3] },
    ]);
  });

  it('name fields as they are written, in another case too', () => {
    expect(withLines('Categories: A').places.topics[0]?.path).toEqual(['Categories']);
    expect(withLines('original: https://a.example/x').places.original.path).toEqual(['original']);
    const link = withLines('link:', '  original: https://a.example/x').places;
    expect(link.original.path).toEqual(['link', 'original']);
  });

  it('have no index where one value stands for a list', () => {
    expect(withLines('categories: A').places.topics).toEqual([{ line: 5, column: 13, path: ['categories'] }]);
  });

  it('tell an offering that is a name alone from one with fields', () => {
    const { places } = withLines('relatedOfferings:', '  - Bare', '  - label: Full', '    permalink: /offering/full');
    expect(places.offerings).toEqual([
      { line: 6, column: 5, path: ['relatedOfferings', 0], bare: true },
      { line: 7, column: 5, path: ['relatedOfferings', 1], bare: false },
    ]);
  });
});

describe('what is written beside the article', () => {
  it.each([
    [
      'a list',
      ['  size:', '    - 1200', '    - 675'],
      [
        ['size', 0],
        ['size', 1],
      ],
      [8, 9],
    ],
    ['two fields', ['  width: 1200', '  height: 675'], [['width'], ['height']], [7, 8]],
  ])('is the declared size of the picture, as %s', (_how, lines, [wide = [], high = []], [first, second]) => {
    const { written } = withLines('featuredImage:', '  href: x.png', ...lines);
    expect(written.imageSize).toMatchObject([
      { side: 'width', pixels: 1200, path: ['featuredImage', ...wide], line: first },
      { side: 'height', pixels: 675, path: ['featuredImage', ...high], line: second },
    ]);
  });

  it('is no size where nothing is declared that is a number of pixels', () => {
    const { written } = withLines('featuredImage:', '  href: x.png', '  size: [auto, "0"]', '  width: null');
    expect(written.imageSize).toEqual([]);
  });

  it('survives being kept as JSON', () => {
    const file = fileWith(leastText({ categories: ['A'], relatedOfferings: ['B'] }, '[x](/news/x)\n'));
    expect(JSON.parse(JSON.stringify(file))).toEqual(file);
  });
});
