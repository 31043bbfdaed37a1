import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ARTWORK, artworkNames, artworkPath, drawArtwork, drawNamedArtwork } from '@/lib/images/artwork';
import { parseXml, type XmlElement } from '@/tests/fixtures/parse-xml';

const allOf = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(allOf)];

describe.each(artworkNames())('the artwork %s', (name) => {
  const svg = drawNamedArtwork(name) ?? '';

  it('is a picture of the size it claims, with nothing but shapes in it', async () => {
    const names = new Set(allOf(parseXml(svg)).map((element) => element.name));
    expect([...names].filter((each) => !['svg', 'g', 'path', 'rect', 'circle', 'polygon'].includes(each))).toEqual([]);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(await sharp(Buffer.from(svg)).metadata()).toMatchObject({ format: 'svg', ...ARTWORK });
  });

  it('is the same on every build', () => {
    expect(drawNamedArtwork(name)).toBe(svg);
  });
});

it('differs from every other', () => {
  expect(new Set(artworkNames().map(drawNamedArtwork)).size).toBe(artworkNames().length);
});

it('always exists for an article, the same one each time', () => {
  for (let n = 0; n < 50; n++) {
    expect(artworkNames().map((name) => `/artwork/${name}`)).toContain(artworkPath('teal', `article-${n}`));
    expect(artworkPath('teal', `article-${n}`)).toBe(artworkPath('teal', `article-${n}`));
  }
});

it('is drawn for any seed', () => {
  expect(drawArtwork('plum', 'a')).toBe(drawArtwork('plum', 'a'));
  expect(drawArtwork('plum', 'a')).not.toBe(drawArtwork('plum', 'b'));
  expect(() => parseXml(drawArtwork('plum', '"><script>alert(1)</script>'))).not.toThrow();
});

it.each(['', 'teal', 'teal-99.svg', 'teal-0.png', '../teal-0.svg', 'pink-0.svg', '__proto__-0.svg'])(
  'has none of the name %j',
  (name) => {
    expect(drawNamedArtwork(name)).toBeNull();
  },
);
