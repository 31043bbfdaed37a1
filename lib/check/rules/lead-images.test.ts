import { describe, expect, it } from 'vitest';
import type { ArticleFile, DeclaredPixels } from '@/lib/article/article';
import type { LibraryRule } from '@/lib/check/check-content';
import { imageSize } from '@/lib/check/rules/image-size';
import { imageSmall } from '@/lib/check/rules/image-small';
import { imageType } from '@/lib/check/rules/image-type';
import type { MediaFile } from '@/lib/images/media-file';
import { askLibrary } from '@/tests/fixtures/ask-rule';
import { fileOf, makeArticle, makeImage } from '@/tests/fixtures/make-article';

type Measured = MediaFile | { readonly why: string };

/** What a rule tells of one article whose picture was measured so. */
function ask(rule: LibraryRule, measured: Measured, name = 'x.jpg', more: Partial<ArticleFile> = {}) {
  const article = makeArticle({ slug: 'x', image: { file: name, alt: '' } });
  return askLibrary(rule, [{ ...fileOf(article), ...more }], { media: new Map([[`news/${name}`, measured]]) });
}

describe('the type of a picture', () => {
  const told = (name: string, contentType: string) =>
    ask(imageType, makeImage({ file: `news/${name}`, contentType }), name);

  it('is told where its name says another', () => {
    expect(told('dir/cover.one.png', 'image/jpeg')).toEqual([
      {
        rule: 'image-type',
        severity: 'warning',
        file: 'content/news/x.md',
        line: 3,
        column: 16,
        field: 'featuredImage',
        message: '"cover.one.png" is in fact a JPEG picture',
        hint: 'rename the file to cover.one.jpg, and write that name here',
        otherFiles: ['content/news/dir/cover.one.png'],
      },
    ]);
    expect(told('cover.PNG', 'image/jpeg')).toHaveLength(1);
    expect(told('cover.jpg', 'image/webp')).toMatchObject([
      { hint: 'rename the file to cover.webp, and write that name here' },
    ]);
  });

  it.each([
    ['cover.jpg', 'image/jpeg'],
    ['cover.JPEG', 'image/jpeg'],
    ['cover.png', 'image/png'],
    ['cover.gif', 'image/gif'],
    ['cover.webp', 'image/webp'],
    ['cover.avif', 'image/avif'],
    ['cover', 'image/png'],
    ['cover.v2', 'image/png'],
  ])('is right, or promised by nothing: %s, %s', (name, contentType) => {
    expect(told(name, contentType)).toEqual([]);
  });
});

describe('the size of a picture', () => {
  const told = (width: number, height: number) => ask(imageSmall, makeImage({ width, height }));

  it.each([
    [599, 400],
    [1200, 314],
    [128, 128],
  ])('is too small to lead at %d × %d', (width, height) => {
    expect(told(width, height)).toMatchObject([
      {
        rule: 'image-small',
        message: `the picture has ${width} × ${height} pixels, too few for the top of an article`,
        line: 3,
      },
    ]);
  });

  it('is enough from 600 × 315 on', () => {
    expect([...told(600, 315), ...told(1200, 675), ...told(667, 1000)]).toEqual([]);
  });
});

describe('the declared size', () => {
  const declared = (side: 'width' | 'height', pixels: number, listed: boolean): DeclaredPixels => ({
    side,
    pixels,
    path: listed ? ['featuredImage', 'size', side === 'width' ? 0 : 1] : ['featuredImage', side],
    line: side === 'width' ? 37 : 38,
    column: 7,
  });
  const told = (imageSizes: readonly DeclaredPixels[]) => {
    const { written } = fileOf(makeArticle({ slug: 'x' }));
    return ask(imageSize, makeImage(), 'x.jpg', { written: { ...written, imageSize: imageSizes } });
  };

  it('is told for each side that the file has otherwise, with what mends it', () => {
    const found = told([declared('width', 667, true), declared('height', 1000, true)]);
    expect(found).toMatchObject([
      {
        rule: 'image-size',
        line: 37,
        column: 7,
        field: 'featuredImage.size[0]',
        message: 'is 667, but the file is 1200 pixels wide',
        fix: { kind: 'set', path: ['featuredImage', 'size', 0], value: '1200' },
      },
      { line: 38, field: 'featuredImage.size[1]', message: 'is 1000, but the file is 675 pixels high' },
    ]);
  });

  it('is told under the field that it was written in', () => {
    const written = { ...declared('height', 1, false), path: ['FeaturedImage', 'height'] };
    expect(told([written])).toMatchObject([
      { field: 'FeaturedImage.height', fix: { path: ['FeaturedImage', 'height'], value: '675' } },
    ]);
  });

  it('is right where it is the file’s', () => {
    expect(told([declared('width', 1200, true), declared('height', 675, true)])).toEqual([]);
  });
});

it('is asked of no file that cannot be shown as a picture', () => {
  const pdf: MediaFile = { kind: 'pdf', file: 'news/x.png', address: '', contentType: 'application/pdf', bytes: 1 };
  for (const measured of [pdf, { why: 'cannot be decoded' }]) {
    for (const rule of [imageType, imageSmall, imageSize]) expect(ask(rule, measured, 'x.png')).toEqual([]);
  }
});
