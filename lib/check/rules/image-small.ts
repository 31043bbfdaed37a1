import type { LibraryRule } from '@/lib/check/check-content';
import { leadImages } from '@/lib/check/lead-images';
import { reportIn } from '@/lib/check/report-in';

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
    const message = `is ${width} × ${height} pixels, too small to lead an article`;
    const hint = `at least ${LEAST_LEAD.width} × ${LEAST_LEAD.height}; 1200 × 675 is best`;
    return [reportIn(file, 'image-small', file.places.image, { message, hint, otherFiles })];
  });
