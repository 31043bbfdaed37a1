import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { brandVersion } from '@/lib/brand/brand';
import { drawCard } from '@/lib/brand/draw-card';
import { drawIcon, initialsOf } from '@/lib/brand/draw-icon';
import { outlineText } from '@/lib/brand/text-outline';
import { frameOf } from '@/lib/pages/frame';
import { DEFAULT_SITE } from '@/lib/site/site-defaults';
import { makeLibrary } from '@/tests/fixtures/make-article';
import { tempFolder } from '@/tests/fixtures/temp-folder';

it.each([
  ['The Health Record', 'HR'],
  ['Wind', 'W'],
  ['wind weekly news', 'WW'],
  ['Der Windbote', 'W'],
  ['A', 'A'],
  ['42 Degrees', '4D'],
  ['Élan & Vital', 'ÉV'],
  ['…', ''],
])('takes initials of %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it('writes in the letters of the nameplate, and in no other script', () => {
  expect(outlineText('Wind')?.letters).toHaveLength(4);
  expect(outlineText('Łódź ŵ')?.letters).toHaveLength(5);
  expect(outlineText('Ветер')).toBeNull();
  expect(outlineText('')?.width).toBe(0);
});

describe.each(['W', 'Wind Weekly', 'International Herald of Offshore Wind Power and of Storage', 'Ветер', '</svg>&"'])(
  'what is drawn of %j',
  (name) => {
    it('is a picture without a word of text, whatever fonts a machine has', async () => {
      const drawings = [
        drawIcon({ name, hue: 'moss' }, 'rounded'),
        drawIcon({ name, hue: 'moss' }, 'full'),
        drawCard({ name, tagline: name, hue: 'moss' }),
      ];
      for (const svg of drawings) {
        expect(svg).not.toContain('<text');
        expect(svg.match(/<svg/g)).toHaveLength(1);
      }
      const sizes = await Promise.all(drawings.map((svg) => sharp(Buffer.from(svg)).metadata()));
      expect(sizes.map(({ width, height }) => [width, height])).toEqual([
        [64, 64],
        [64, 64],
        [1200, 630],
      ]);
    });
  },
);

it('is another version whenever a picture looks otherwise', () => {
  const base = { site: DEFAULT_SITE, sitePictures: new Map() };
  const versions = [
    base,
    { ...base, site: { ...DEFAULT_SITE, name: 'Wind' } },
    { ...base, site: { ...DEFAULT_SITE, tagline: 'Wind' } },
    { ...base, sitePictures: new Map([['icon.png', { hash: 'a', width: 1, height: 1 }]]) },
    { ...base, sitePictures: new Map([['icon.png', { hash: 'b', width: 1, height: 1 }]]) },
  ].map(brandVersion);
  expect(new Set(versions).size).toBe(versions.length);
  expect(brandVersion({ ...base, site: { ...DEFAULT_SITE, pageSize: 3 } })).toBe(versions[0]);
});

it('takes the pictures that the content folder has', async () => {
  const root = tempFolder();
  const red = await sharp({ create: { width: 300, height: 100, channels: 3, background: '#f00' } })
    .png()
    .toBuffer();
  mkdirSync(path.join(root, 'img'));
  writeFileSync(path.join(root, 'img/red.png'), red);
  vi.stubEnv('CONTENT_DIR', root);
  vi.resetModules();
  const { brandFile } = await import('@/lib/brand/brand-files');
  const file = 'img/red.png';
  const site = { ...DEFAULT_SITE, logo: { light: file, dark: file }, icons: { icon: file, card: file } };
  const source = { site, sitePictures: new Map([[file, { hash: 'x', width: 300, height: 100 }]]) };
  const centre = async (name: Parameters<typeof brandFile>[1]) => {
    const bytes = (await brandFile(source, name))?.bytes ?? new Uint8Array();
    const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * 4;
    return [info.width, info.height, ...data.subarray(at, at + 3)];
  };
  expect(await centre('icon.png')).toEqual([96, 96, 255, 0, 0]);
  expect(await centre('social-card.png')).toEqual([1200, 630, 255, 0, 0]);
  expect(await centre('logo-dark.png')).toEqual([336, 112, 255, 0, 0]);
  expect(frameOf({ ...makeLibrary([]), ...source }).brand.logo?.light).toMatchObject({ width: 336, height: 112 });
  expect(await brandFile({ site: DEFAULT_SITE, sitePictures: new Map() }, 'logo-light.png')).toBeNull();
  expect(frameOf({ ...makeLibrary([]), site }).brand.logo).toBeNull();
  vi.unstubAllEnvs();
});
