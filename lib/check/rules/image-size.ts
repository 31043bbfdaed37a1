import type { LibraryRule } from '@/lib/check/check-content';
import { leadImages } from '@/lib/check/lead-images';
import { reportIn } from '@/lib/check/report-in';

const SIDES = { width: { index: 0, shown: 'wide' }, height: { index: 1, shown: 'high' } } as const;

/** A declared width or height is what the file has, turned as it asks to be shown. */
export const imageSize: LibraryRule = (content) =>
  leadImages(content).flatMap(({ file, image, otherFiles }) =>
    file.written.imageSize.flatMap((declared) => {
      const { side, pixels, listed } = declared;
      if (pixels === image[side]) return [];
      const { index, shown } = SIDES[side];
      const path = listed ? ['featuredImage', 'size', index] : ['featuredImage', side];
      const value = String(image[side]);
      const message = `is ${pixels}, and the file is ${value} pixels ${shown}`;
      const found = { message, otherFiles, hint: `write ${value}`, fix: { kind: 'set', path, value } } as const;
      return [reportIn(file, 'image-size', declared, path, found)];
    }),
  );
