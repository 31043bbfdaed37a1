import type { LibraryRule } from '@/lib/check/check-content';
import { leadImages } from '@/lib/check/lead-images';
import { reportIn } from '@/lib/check/report-in';
import { imageType as describeType } from '@/lib/check/texts/library';

/** The content type of each file name ending; others are not checked. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['jfif', 'image/jpeg'],
  ['png', 'image/png'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
]);

const NAMES: ReadonlyMap<string, readonly [name: string, ending: string]> = new Map([
  ['image/jpeg', ['JPEG', 'jpg']],
  ['image/png', ['PNG', 'png']],
  ['image/gif', ['GIF', 'gif']],
  ['image/webp', ['WebP', 'webp']],
  ['image/avif', ['AVIF', 'avif']],
]);

/**
 * `image-type`: the ending of a picture's name must match its bytes. The site shows it anyway; other programs go by the
 * name and may not.
 */
export const imageType: LibraryRule = (content) =>
  leadImages(content).flatMap(({ file, image: { file: path, contentType }, otherFiles }) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const [, stem = name, ending = ''] = /^(.*)\.([^.]*)$/.exec(name) ?? [];
    const promised = ENDINGS.get(ending.toLowerCase());
    const [kind, right] = NAMES.get(contentType) ?? [];
    if (promised === undefined || promised === contentType || !kind) return [];
    const words = describeType(name, kind, `${stem}.${right}`);
    return [reportIn(file, 'image-type', file.places.image, { ...words, otherFiles })];
  });
