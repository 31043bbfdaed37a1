import type { LibraryRule } from '@/lib/check/check-content';
import { leadImages } from '@/lib/check/lead-images';
import { reportIn } from '@/lib/check/report-in';
import { imageSize as describeSize } from '@/lib/check/texts/library';

/** `image-size`: a declared width or height must be that of the file, rotated as its EXIF data says. */
export const imageSize: LibraryRule = (content) =>
  leadImages(content).flatMap(({ file, image, otherFiles }) =>
    file.written.imageSize.flatMap((declared) => {
      const { side, pixels, path } = declared;
      if (pixels === image[side]) return [];
      const value = String(image[side]);
      const found = { ...describeSize(pixels, side, value), otherFiles, fix: { kind: 'set', path, value } as const };
      return [reportIn(file, 'image-size', declared, found)];
    }),
  );
