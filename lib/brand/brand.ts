import type { HueName } from '@/lib/config/palette';
import { sha256 } from '@/lib/core/hash.mjs';
import type { Library } from '@/lib/library/library';
import type { Site } from '@/lib/site/site';
import { freeHue } from '@/lib/topic/topic-hue';

/** The part of a library on which logo, icons and social card depend. */
export type BrandSource = Pick<Library, 'site' | 'sitePictures'>;

/** Height of a logo in pixels: twice its height in the masthead, for screens of double density. */
export const LOGO_HEIGHT = 112;

/** The site's own colour: that of its first taxonomy, or else one derived from its name. */
export function brandHue({ name, taxonomies }: Site): HueName {
  return taxonomies[0]?.hue ?? freeHue(name, new Set());
}

/** A hash that changes whenever one of the pictures would change. */
export function brandVersion({ site, sitePictures }: BrandSource): string {
  const { name, shortName, tagline, logo, icons } = site;
  const files = [...sitePictures].map(([file, { hash }]) => [file, hash]);
  const drawnFrom = JSON.stringify([name, shortName, tagline, brandHue(site), logo, icons, files]);
  return sha256(drawnFrom).slice(0, 12);
}
