import type { LibraryRule } from '@/lib/check/check-content';
import { leadImages } from '@/lib/check/lead-images';
import { reportIn } from '@/lib/check/report-in';
import { imageSmall as describeSmall } from '@/lib/check/texts/library';

/**
 * The smallest size of an article's picture, in pixels. Social networks show a large card for a shared link from 600 ×
 * 315 on, and a thumbnail below; the article's page would visibly enlarge a narrower picture.
 */
export const MIN_LEAD = { width: 600, height: 315 } as const;

/** `image-small`: a picture that is too small for an article's page and for cards. */
export const imageSmall: LibraryRule = (content) =>
  leadImages(content).flatMap(({ file, image: { width, height }, otherFiles }) => {
    if (width >= MIN_LEAD.width && height >= MIN_LEAD.height) return [];
    const words = describeSmall({ width, height }, MIN_LEAD);
    return [reportIn(file, 'image-small', file.places.image, { ...words, otherFiles })];
  });
