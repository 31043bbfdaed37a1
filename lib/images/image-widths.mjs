// Plain JavaScript, because next.config.js reads it too: the widths that pages use are all that the optimiser makes.

/** Widths in pixels of small pictures. */
export const THUMBNAIL_WIDTHS = [128, 240, 320];

/** Widths in pixels of large pictures. */
export const PICTURE_WIDTHS = [480, 640, 960, 1280];

/** Of AVIF and WebP alike, out of 100. */
export const IMAGE_QUALITY = 70;
