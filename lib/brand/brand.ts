import type { HueName } from '@/lib/config/palette';
import { sha256 } from '@/lib/core/hash.mjs';
import type { Library } from '@/lib/library/library';
import type { Site } from '@/lib/site/site';
import { freeHue } from '@/lib/topic/topic-hue';

/** The part of a library that decides what the pictures look like that say which site it is. */
export type BrandSource = Pick<Library, 'site' | 'sitePictures'>;

/** Of a logo in pixels, for screens of two to a point: the masthead shows it at half of this. */
export const LOGO_HEIGHT = 112;

/** The site's own colour: that of its first taxonomy, or else one by its name. */
export function brandHue({ name, taxonomies }: Site): HueName {
  return taxonomies[0]?.hue ?? freeHue(name, new Set());
}

/** Changes whenever one of the pictures would look otherwise. */
export function brandVersion({ site, sitePictures }: BrandSource): string {
  const { name, shortName, tagline, logo, icons } = site;
  const files = [...sitePictures].map(([file, { hash }]) => [file, hash]);
  const drawnFrom = JSON.stringify([name, shortName, tagline, brandHue(site), logo, icons, files]);
  return sha256(drawnFrom).slice(0, 12);
}
