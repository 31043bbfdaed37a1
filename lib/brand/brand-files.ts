import path from 'node:path';
import { readBytes } from '@/lib/article/read-files';
import { type BrandSource, brandHue, brandVersion, LOGO_HEIGHT } from '@/lib/brand/brand';
import { drawCard } from '@/lib/brand/draw-card';
import { drawIcon } from '@/lib/brand/draw-icon';
import { wrapIcon } from '@/lib/brand/wrap-icon';
import { env } from '@/lib/config/env';
import { createLruCache } from '@/lib/core/cache';

/** A logo, an icon or the social card, ready to be sent. */
export interface BrandFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** Sides in pixels; `full` for icons whose corners the platform cuts. */
const ICONS = {
  'icon.png': { side: 96, shape: 'rounded' },
  'icon-192.png': { side: 192, shape: 'full' },
  'icon-512.png': { side: 512, shape: 'full' },
  'apple-icon.png': { side: 180, shape: 'full' },
  'favicon.ico': { side: 48, shape: 'rounded' },
} as const;

export type BrandName = keyof typeof ICONS | 'social-card.png' | 'logo-light.png' | 'logo-dark.png';

/** Caches the pictures of a few versions; those of one version take about 100 kB. */
const drawn = createLruCache<string, Promise<BrandFile | null>>(64);

/**
 * A logo, an icon or the social card: from its file in the content folder, or else drawn from the site's name and
 * colour. Made once for each version.
 *
 * @returns null for a logo of a site that has none
 */
export function brandFile(source: BrandSource, name: BrandName): Promise<BrandFile | null> {
  return drawn.get(`${env().PORTAL_BUILD_ID} ${brandVersion(source)} ${name}`, () => makeFile(source, name));
}

async function makeFile({ site, sitePictures }: BrandSource, name: BrandName): Promise<BrandFile | null> {
  const readOwn = async (file: string | null | undefined) =>
    file && sitePictures.has(file) ? readBytes(path.resolve(env().CONTENT_DIR), file).catch(() => null) : null;
  if (name === 'logo-light.png' || name === 'logo-dark.png') {
    const bytes = await readOwn(name === 'logo-dark.png' ? site.logo?.dark : site.logo?.light);
    return bytes && png(await fitted(bytes, { height: LOGO_HEIGHT }));
  }
  if (name === 'social-card.png') {
    const own = await readOwn(site.icons.card);
    const card = own ?? Buffer.from(drawCard({ ...site, hue: brandHue(site) }));
    return png(await fitted(card, { width: 1200, height: 630, fit: 'cover' }));
  }
  const { side, shape } = ICONS[name];
  const own = await readOwn(site.icons.icon);
  const icon = own ?? Buffer.from(drawIcon({ name: site.shortName, hue: brandHue(site) }, shape));
  const picture = await fitted(icon, { width: side, height: side, fit: 'contain' });
  return name === 'favicon.ico' ? { bytes: wrapIcon(picture, side), contentType: 'image/x-icon' } : png(picture);
}

function png(bytes: Uint8Array): BrandFile {
  return { bytes, contentType: 'image/png' };
}

interface Size {
  readonly width?: number;
  readonly height: number;
  readonly fit?: 'contain' | 'cover';
}

async function fitted(bytes: Uint8Array, size: Size): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  // SVG is rasterised at a density that is enough for the largest icon, then scaled down.
  const density = isDrawing(bytes) ? 600 : undefined;
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, ...(density ? { density } : {}) })
    .resize({ ...size, background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

const MAX_PIXELS = 100_000_000;

function isDrawing(bytes: Uint8Array): boolean {
  return /^\s*(?:<\?xml|<!--|<!doctype|<svg)/i.test(
    Buffer.from(bytes.subarray(0, 256))
      .toString('utf8')
      .replace(/^\ufeff/, ''),
  );
}
