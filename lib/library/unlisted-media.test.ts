import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readChecked } from '@/lib/check/read-checked';
import { runAtOnce } from '@/lib/core/steps';
import { libraryAt } from '@/lib/edition/library-at';
import { findUnlisted } from '@/lib/library/unlisted-media';
import { articleText, LEAST, NOW } from '@/tests/fixtures/make-article';
import { tempFolder } from '@/tests/fixtures/temp-folder';

const find = (named: string, files: readonly string[]) => runAtOnce(findUnlisted(new Set([named]), files)).get(named);

describe('a name that no file has', () => {
  it.each([
    ['cafe\u0301-ward.png', 'caf\u00e9-ward.png'],
    ['caf\u00e9-ward.png', 'cafe\u0301-ward.png'],
    ['\uc77c.png', '\u110b\u1175\u11af.png'],
  ])('is the file whose letters are composed in another way: %j', (named, file) => {
    expect(find(`news/${named}`, ['news/other.png', `news/${file}`])).toEqual({ file: `news/${file}`, near: null });
  });

  it.each([
    ['ward.png', 'Ward.PNG'],
    ['my%20ward.png', 'my ward.png'],
    ['my ward.png', 'my-ward.png'],
    ['my_ward.png', 'my-ward.png'],
    ['cafe.png', 'café.png'],
    ['a&amp;b.png', 'a&b.png'],
    ['ward.jpg', 'ward.jpeg'],
    ['ward.jpg', 'ward.webp'],
    ['hospitl-ward.png', 'hospital-ward.png'],
  ])('is near another: %s', (named, near) => {
    expect(find(`news/${named}`, ['news/x.png', `news/${near}`])).toEqual({ file: null, near: `news/${near}` });
  });

  it('is near none of other names, nor of other folders', () => {
    expect(find('news/ward.png', ['news/word-count.png', 'news/b/ward2.png'])).toEqual({ file: null, near: null });
  });

  it('is not asked of files that are there', () => {
    expect(find('news/ward.png', ['news/ward.png', 'news/Ward.png'])).toBeUndefined();
  });
});

describe('in a content folder', () => {
  const png = sharp({ create: { width: 1200, height: 675, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  const fields = (slug: string, href: string) =>
    articleText({ ...LEAST, slug, featuredImage: { href, alt: 'A ward' } });

  it('a picture in another composition is shown and served, and others are told with the near name', async () => {
    const root = tempFolder({
      'news/a.md': fields('a', 'cafe\u0301.png'),
      'news/b.md': fields('b', 'img/my%20ward.png'),
      'news/c.md': fields('c', 'ward.png'),
    });
    mkdirSync(path.join(root, 'news/img'));
    for (const file of ['caf\u00e9.png', 'img/my ward.png', 'Ward.PNG'])
      writeFileSync(path.join(root, 'news', file), await png);
    const { problems, content } = await readChecked(root, NOW);
    expect(problems.filter(({ rule }) => rule === 'image-missing')).toMatchObject([
      {
        message: expect.stringContaining('"img/my%20ward.png" does not exist'),
        hint: 'did you mean "img/my ward.png"?',
      },
      { message: expect.stringContaining('"ward.png" does not exist'), hint: 'did you mean "Ward.PNG"?' },
    ]);
    const library = libraryAt(content, NOW);
    expect(library.images.get('news/a.md')?.file).toBe('news/caf\u00e9.png');
    expect([...library.media.values()].map(({ file }) => file)).toEqual(['news/caf\u00e9.png']);
  });
});
