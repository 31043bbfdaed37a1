import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { hues } from '@/lib/config/palette';
import { ARTWORK, artworkNames, artworkPath, drawArtwork, drawNamedArtwork, SMALL_ARTWORK } from '@/lib/images/artwork';
import { MOTIF_NAMES } from '@/lib/images/motifs/motifs';
import { parseXml, type XmlElement } from '@/tests/fixtures/parse-xml';

const allOf = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(allOf)];

describe.each(artworkNames())('the artwork %s', (name) => {
  const svg = drawNamedArtwork(name) ?? '';

  it('is a picture of the size it claims, with nothing but shapes in it', async () => {
    const names = new Set(allOf(parseXml(svg)).map((element) => element.name));
    expect([...names].filter((each) => !['svg', 'g', 'path', 'rect', 'circle', 'polygon'].includes(each))).toEqual([]);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    const size = name.endsWith('-small.svg') ? SMALL_ARTWORK : ARTWORK;
    expect(await sharp(Buffer.from(svg)).metadata()).toMatchObject({ format: 'svg', ...size });
  });

  it('is the same on every build', () => {
    expect(drawNamedArtwork(name)).toBe(svg);
  });
});

it('differs from every other', () => {
  expect(new Set(artworkNames().map(drawNamedArtwork)).size).toBe(artworkNames().length);
});

it('has enough motifs, each in every colour, large and small', () => {
  expect(MOTIF_NAMES.length).toBeGreaterThanOrEqual(16);
  expect(artworkNames()).toHaveLength(MOTIF_NAMES.length * Object.keys(hues).length * 2);
  for (const motif of MOTIF_NAMES) {
    for (const isSmall of [true, false]) {
      expect(artworkNames().map((name) => `/artwork/${name}`)).toContain(artworkPath({ hue: 'plum', motif }, isSmall));
    }
  }
});

it.each(MOTIF_NAMES)('has at a small size no more details than at a large one: %s', (motif) => {
  const strokesIn = (isSmall: boolean) =>
    drawArtwork({ hue: 'teal', motif }, 'a', isSmall).match(/<\w|[a-z](?=-?\d)/gi)?.length ?? 0;
  expect(strokesIn(true)).toBeLessThanOrEqual(strokesIn(false));
});

it('keeps its shape when it is small', () => {
  expect(SMALL_ARTWORK.width / SMALL_ARTWORK.height).toBe(ARTWORK.width / ARTWORK.height);
});

it('is drawn for any seed', () => {
  const draw = (seed: string) => drawArtwork({ hue: 'plum', motif: 'network' }, seed);
  expect(draw('a')).toBe(draw('a'));
  expect(draw('a')).not.toBe(draw('b'));
  expect(() => parseXml(draw('"><script>alert(1)</script>'))).not.toThrow();
});

it.each([
  '',
  'teal',
  'teal-0.svg',
  'teal-network.png',
  '../teal-network.svg',
  'pink-network.svg',
  'teal-network-tiny.svg',
  '__proto__-network.svg',
  'teal-constructor.svg',
])('has none of the name %j', (name) => {
  expect(drawNamedArtwork(name)).toBeNull();
});
