import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { MAX_MEDIA_BYTES, measureMedia } from '@/lib/images/measure-media';

const picture = () => sharp({ create: { width: 30, height: 20, channels: 3, background: 'teal' } });
const FORMATS = {
  jpeg: await picture().jpeg().toBuffer(),
  png: await picture().png().toBuffer(),
  webp: await picture().webp().toBuffer(),
  gif: await picture().gif().toBuffer(),
  avif: await picture().avif({ effort: 0 }).toBuffer(),
};
const TIFF = await picture().tiff().toBuffer();
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"><script>alert(1)</script></svg>');

describe('measureMedia', () => {
  it.each(Object.entries(FORMATS))('knows a %s by its bytes, whatever its name says', async (format, bytes) => {
    for (const name of [`news/a.${format}`, 'news/a.txt', 'news/a.svg']) {
      expect(await measureMedia(name, bytes)).toMatchObject({
        kind: 'image',
        contentType: `image/${format}`,
        width: 30,
        height: 20,
      });
    }
  });

  it.each([
    ['an SVG, which can hold scripts', SVG],
    ['HTML', Buffer.from('<html><script>alert(1)</script>')],
    ['nothing', Buffer.alloc(0)],
    ['a TIFF', TIFF],
    ['the middle of a PNG', FORMATS.png.subarray(4)],
  ])('refuses %s, even when its name is that of a picture', async (_what, bytes) => {
    expect(await measureMedia('news/a.png', bytes)).toEqual({ why: expect.stringMatching(/neither/) });
  });

  it.each(Object.entries(FORMATS))('refuses what only begins like a %s', async (_format, bytes) => {
    expect(
      await measureMedia('news/a.png', Buffer.concat([bytes.subarray(0, 16), Buffer.from('<script>')])),
    ).toHaveProperty('why');
  });

  it('knows a PDF', async () => {
    const bytes = Buffer.from('%PDF-1.7\n…');
    expect(await measureMedia('news/a.png', bytes)).toMatchObject({
      kind: 'pdf',
      contentType: 'application/pdf',
      bytes: bytes.length,
    });
  });

  it.each([
    [1, 30, 20],
    [3, 30, 20],
    [5, 20, 30],
    [6, 20, 30],
    [8, 20, 30],
  ])('gives the size as it is shown when the file asks for orientation %i', async (orientation, width, height) => {
    const bytes = await picture().withMetadata({ orientation }).jpeg().toBuffer();
    expect(await measureMedia('news/a.jpg', bytes)).toMatchObject({ width, height });
  });

  it('refuses more bytes than a news page needs', async () => {
    const bytes = Buffer.concat([FORMATS.png, Buffer.alloc(MAX_MEDIA_BYTES)]);
    expect(await measureMedia('news/a.png', bytes)).toEqual({ why: expect.stringMatching(/20 MB/) });
  });

  it('refuses a small file that unfolds to billions of pixels', async () => {
    const bytes = await sharp({ create: { width: 8_000, height: 8_000, channels: 3, background: 'teal' } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    expect(await measureMedia('news/a.png', bytes)).toHaveProperty('why');
  });

  it('gives an address that changes with the bytes and holds no folder', async () => {
    const [a, same, other] = await Promise.all([
      measureMedia('news/2021/ü ?.png', FORMATS.png),
      measureMedia('news/2021/ü ?.png', Buffer.from(FORMATS.png)),
      measureMedia('news/2021/ü ?.png', FORMATS.gif),
    ]);
    expect(a).toMatchObject({ address: expect.stringMatching(/^\/media\/[\da-f]{12}\/%C3%BC%20%3F\.png$/) });
    expect(same).toEqual(a);
    expect('address' in other && 'address' in a && other.address !== a.address).toBe(true);
  });
});
