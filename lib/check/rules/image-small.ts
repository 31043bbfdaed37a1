import type { LibraryRule } from '@/lib/check/check-content';
import { leadImages } from '@/lib/check/lead-images';
import { reportIn } from '@/lib/check/report-in';
import { imageSmall as describeSmall } from '@/lib/check/texts/library';

/**
 * The least that a picture needs to lead, in pixels. Networks make a large card of a shared link from 600 × 315 on (the
 * Open Graph picture is the article's own) and a thumbnail below; the article's page shows the picture 720 CSS pixels
 * wide, so that a narrower one is enlarged on every screen, by a fifth at this width and visibly below.
 */
export const LEAST_LEAD = { width: 600, height: 315 } as const;

/** A picture that is too small to stand above an article and on a card. */
export const imageSmall: LibraryRule = (content) =>
  leadImages(content).flatMap(({ file, image: { width, height }, otherFiles }) => {
    if (width >= LEAST_LEAD.width && height >= LEAST_LEAD.height) return [];
    const words = describeSmall({ width, height }, LEAST_LEAD);
    return [reportIn(file, 'image-small', file.places.image, { ...words, otherFiles })];
  });
