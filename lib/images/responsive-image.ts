import { IMAGE_QUALITY, PICTURE_WIDTHS, THUMBNAIL_WIDTHS } from '@/lib/images/image-widths.mjs';
import type { MediaImage } from '@/lib/images/media-file';

const WIDTHS = [...THUMBNAIL_WIDTHS, ...PICTURE_WIDTHS];

/** The address of Next's image optimiser. */
export const OPTIMISER_PATH = '/_next/image';

/**
 * The optimiser's address for one width of a picture; it answers AVIF or WebP, whichever the browser accepts. Not made by
 * `getImageProps`, whose module would add the client-side image component to every page.
 */
export function imageSource(address: string, width: number = 960): string {
  return `${OPTIMISER_PATH}?url=${encodeURIComponent(address)}&w=${width}&q=${IMAGE_QUALITY}`;
}

/** A `srcset` of all widths up to the first that is as wide as the picture itself. */
export function imageSources({ address, width }: Pick<MediaImage, 'address' | 'width'>): string {
  const useful = WIDTHS.filter((_candidate, index) => (WIDTHS[index - 1] ?? 0) < width);
  return useful.map((candidate) => `${imageSource(address, candidate)} ${candidate}w`).join(', ');
}
