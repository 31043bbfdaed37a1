import type { Article, DeclaredPixels, Origin, Written } from '@/lib/article/article';
import { findBodyMedia } from '@/lib/article/body-media';
import { findLinks } from '@/lib/article/find-links';
import type { FrontMatter } from '@/lib/article/parse-front-matter';
import type { FieldPath } from '@/lib/core/field-path';
import { asRecord } from '@/lib/core/fields';

/**
 * What a file says beside its article.
 *
 * @param data the front matter under the usual names
 * @param spelling the names as written, by the usual ones, where they differ
 */
export function findWritten(
  article: Article,
  data: FrontMatter['data'],
  spelling: ReadonlyMap<string, string>,
  origins: readonly Origin[],
  { bodyLine, locate }: Pick<FrontMatter, 'bodyLine' | 'locate'>,
): Written {
  const image = spelling.get('featuredImage') ?? 'featuredImage';
  return {
    names: Object.fromEntries(spelling),
    originalPath: origins.find(({ shape }) => shape[0] === 'original')?.written ?? ['link', 'href'],
    imageSize: SIDES.flatMap(({ path, ...side }) => {
      const pixels = readPixels(path.reduce(valueIn, data.featuredImage));
      return pixels === null ? [] : [{ ...side, pixels, ...locate([image, ...path]) }];
    }),
    links: findLinks(article.body, bodyLine),
    media: findBodyMedia(article.body, bodyLine),
  };
}

/** Within `featuredImage`: `size: [1200, 675]`, or `width: 1200` and `height: 675`. */
const SIDES: readonly (Pick<DeclaredPixels, 'side' | 'listed'> & { readonly path: FieldPath })[] = [
  { side: 'width', listed: true, path: ['size', 0] },
  { side: 'height', listed: true, path: ['size', 1] },
  { side: 'width', listed: false, path: ['width'] },
  { side: 'height', listed: false, path: ['height'] },
];

function valueIn(value: unknown, key: string | number): unknown {
  return typeof key === 'number' && Array.isArray(value) ? value[key] : asRecord(value)?.[key];
}

/** Null for what is no number of pixels: it declares nothing. */
function readPixels(value: unknown): number | null {
  return typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value.trim()) ? Number(value) : null;
}
