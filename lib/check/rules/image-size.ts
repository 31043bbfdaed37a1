import type { LibraryRule } from '@/lib/check/check-content';
import { leadImages } from '@/lib/check/lead-images';
import { reportIn } from '@/lib/check/report-in';
import { imageSize as describeSize } from '@/lib/check/texts/library';

/** A declared width or height is what the file has, turned as it asks to be shown. */
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
