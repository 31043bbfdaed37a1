// Plain JavaScript, because next.config.js reads it too: what the optimiser may make, and what pages ask it for.

/** Widths in pixels of small pictures. */
export const THUMBNAIL_WIDTHS = [128, 240, 320];

/** Widths in pixels of large pictures. */
export const PICTURE_WIDTHS = [480, 640, 960, 1280];

/** Of AVIF and WebP alike, out of 100. */
export const IMAGE_QUALITY = 70;
