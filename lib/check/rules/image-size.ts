import type { LibraryRule } from '@/lib/check/check-content';
import { leadImages } from '@/lib/check/lead-images';
import { reportIn } from '@/lib/check/report-in';

const SHOWN = { width: 'wide', height: 'high' } as const;

/** A declared width or height is what the file has, turned as it asks to be shown. */
export const imageSize: LibraryRule = (content) =>
  leadImages(content).flatMap(({ file, image, otherFiles }) =>
    file.written.imageSize.flatMap((declared) => {
      const { side, pixels, path } = declared;
      if (pixels === image[side]) return [];
      const value = String(image[side]);
      const message = `is ${pixels}, and the file is ${value} pixels ${SHOWN[side]}`;
      const found = { message, otherFiles, hint: `write ${value}`, fix: { kind: 'set', path, value } } as const;
      return [reportIn(file, 'image-size', declared, found)];
    }),
  );
