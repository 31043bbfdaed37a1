import type { LibraryRule } from '@/lib/check/check-content';
import { leadImages } from '@/lib/check/lead-images';
import { reportIn } from '@/lib/check/report-in';
import { imageType as describeType } from '@/lib/check/texts/library';

/** The endings of each kind of picture, the usual one first; names with other endings are not checked. */
const ENDINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['JPEG', ['jpg', 'jpeg', 'jfif']],
  ['PNG', ['png']],
  ['GIF', ['gif']],
  ['WebP', ['webp']],
  ['AVIF', ['avif']],
]);

/**
 * `image-type`: the ending of a picture's name must match its bytes. The site shows it anyway; other programs go by the
 * name and may not.
 */
export const imageType: LibraryRule = (content) =>
  leadImages(content).flatMap(({ file, image: { file: path, contentType }, otherFiles }) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const [, stem = name, ending = ''] = /^(.*)\.([^.]*)$/.exec(name) ?? [];
    const kinds = [...ENDINGS];
    const promised = kinds.find(([, endings]) => endings.includes(ending.toLowerCase()));
    const real = kinds.find(([kind]) => contentType === `image/${kind.toLowerCase()}`);
    if (!promised || !real || promised === real) return [];
    const words = describeType(name, real[0], `${stem}.${real[1][0]}`);
    return [reportIn(file, 'image-type', file.places.image, { ...words, otherFiles })];
  });
