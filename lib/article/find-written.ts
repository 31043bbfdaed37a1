import type { Article, DeclaredPixels, Written } from '@/lib/article/article';
import { findBodyMedia } from '@/lib/article/body-media';
import type { FrontData } from '@/lib/article/field-table';
import { findLinks } from '@/lib/article/find-links';
import type { FrontMatter } from '@/lib/article/parse-front-matter';
import { asRecord } from '@/lib/core/fields';

/** The parts of a file that {@link Written} holds. */
export function findWritten(
  { body }: Pick<Article, 'body'>,
  { data, names }: FrontData,
  { bodyLine, locate }: Pick<FrontMatter, 'bodyLine' | 'locate'>,
): Written {
  const image = names.get('featuredImage') ?? 'featuredImage';
  return {
    imageSize: SIDES.flatMap(({ path: within, side }) => {
      const pixels = readPixels(within.reduce(valueIn, data.featuredImage));
      const path = [image, ...within];
      return pixels === null ? [] : [{ side, pixels, ...locate(path), path }];
    }),
    links: findLinks(body, bodyLine),
    media: findBodyMedia(body, bodyLine),
  };
}

/** Within `featuredImage`: `size: [1200, 675]`, or `width: 1200` and `height: 675`. */
const SIDES: readonly Pick<DeclaredPixels, 'side' | 'path'>[] = [
  { side: 'width', path: ['size', 0] },
  { side: 'height', path: ['size', 1] },
  { side: 'width', path: ['width'] },
  { side: 'height', path: ['height'] },
];

function valueIn(value: unknown, key: string | number): unknown {
  return typeof key === 'number' && Array.isArray(value) ? value[key] : asRecord(value)?.[key];
}

/** Null for anything but a number of pixels. */
function readPixels(value: unknown): number | null {
  return typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value.trim()) ? Number(value) : null;
}
