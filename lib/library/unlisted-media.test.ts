import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readChecked } from '@/lib/check/read-checked';
import { runAtOnce } from '@/lib/core/steps';
import { libraryAt } from '@/lib/edition/library-at';
import { findUnlisted } from '@/lib/library/unlisted-media';
import { renderArticle } from '@/lib/markdown/render-article';
import { mediaBeside, pictureResolver } from '@/lib/pages/resolve-link';
import { leastText, NOW } from '@/tests/fixtures/make-article';
import { makePicture } from '@/tests/fixtures/make-picture';
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
    ['hospitl-ward-2.jpg', 'hospital-ward-2.png'],
    ['photo.png?v=2', 'photo.png'],
    ['photo.png#x', 'photo.png'],
    ['photo', 'photo.png'],
  ])('is near another: %s', (named, near) => {
    expect(find(`news/${named}`, ['news/x.png', `news/${near}`])).toEqual({ file: null, near: `news/${near}` });
  });

  it.each([
    ['fig1.png', 'fig2.png'],
    ['2014.png', '2015.png'],
    ['b.png', 'a.png'],
    ['ward-1-photo.png', 'ward-2-photo.png'],
    ['hospital-ward-10.png', 'hospital-ward-1.png'],
    ['one.jpeg', 'two.jpeg'],
  ])('is not near another by its ending or a number: %s', (named, other) => {
    expect(find(`news/${named}`, [`news/${other}`])).toEqual({ file: null, near: null });
  });

  it('is near none of other names, nor of other folders', () => {
    expect(find('news/ward.png', ['news/word-count.png', 'news/b/ward2.png'])).toEqual({ file: null, near: null });
  });

  it.each([
    ['news/images/a.png', 'static/images/a.png'],
    ['news/static/images/a.png', 'static/images/a.png'],
    ['news/\\images\\a.png', 'static/images/a.png'],
    ['news/static\\images\\a.png', 'static/images/a.png'],
    ['news/2021/images/a.png', 'static/images/a.png'],
    ['news/images/A%20b.PNG', 'static/images/a-b.png'],
    ['news/a.png', 'static/a.png'],
    ['news/img\\a.png', 'news/img/a.png'],
    ['static/images/a.png', 'news/images/a.png'],
    ['static/Chart ', 'static/Chart #1.png'],
    ['static/what', 'static/what?.png'],
  ])('is looked for where other systems keep it: %s is %s', (named, file) => {
    expect(find(named, ['news/x.png', file])).toEqual({ file: null, near: file });
  });

  it.each([
    ['news/2021/a.png', 'static/a.png'],
    ['news/images/a.png', 'static/other/a.png'],
  ])('is not looked for by its name alone: %s is not %s', (named, file) => {
    expect(find(named, [file])).toEqual({ file: null, near: null });
  });

  it('is not asked of files that are there', () => {
    expect(find('news/ward.png', ['news/ward.png', 'news/Ward.png'])).toBeUndefined();
  });
});

describe('in a content folder', () => {
  const png = makePicture('png', [1200, 675]);
  const fields = (slug: string, href: string) => leastText({ slug, featuredImage: { href, alt: 'A ward' } });

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

  it.each([
    ['images/a.png', 'images/a.png', '/images/a.png'],
    ['static/images/a.png', 'images/a.png', '/images/a.png'],
    ['./static/images/a.png', 'images/a.png', '/images/a.png'],
    ['\\images\\a.png', 'images/a.png', '/images/a.png'],
    ['/Chart #1.png', 'Chart #1.png', '/Chart %231.png'],
    ['/what?.png', 'what?.png', '/what%3F.png'],
    ['/a%20b.png', 'a%20b.png', '/a%2520b.png'],
    ['images/50% #1.png', 'images/50% #1.png', '/images/50%25 %231.png'],
  ])('a picture named %s that lies in static as %s is to be named %s, in bodies too', async (named, file, hint) => {
    const root = tempFolder({
      'news/a.md': fields('a', named),
      'news/b.md': leastText({ slug: 'b' }, `<img src="${named}" alt="A ward">\n`),
    });
    mkdirSync(path.join(root, 'static/images'), { recursive: true });
    writeFileSync(path.join(root, 'static', file), await png);
    const { problems } = await readChecked(root, NOW);
    const told = problems.filter(({ rule }) => rule === 'image-missing');
    expect(told.map(({ field }) => field)).toEqual(['featuredImage', 'body']);
    // A body says of a backslash what to write for it.
    const inBody = named.includes('\\') ? `write ${hint}` : `did you mean "${hint}"?`;
    expect(told.map((problem) => problem.hint)).toEqual([`did you mean "${hint}"?`, inBody]);
  });

  it('a symbolic link is called one', async () => {
    const root = tempFolder({ 'news/a.md': fields('a', '/ward.png'), 'news/b.md': fields('b', '/far/ward.png') });
    mkdirSync(path.join(root, 'static'));
    mkdirSync(path.join(root, 'elsewhere'));
    writeFileSync(path.join(root, 'elsewhere/ward.png'), await png);
    symlinkSync(path.join(root, 'elsewhere/ward.png'), path.join(root, 'static/ward.png'));
    symlinkSync(path.join(root, 'elsewhere'), path.join(root, 'static/far'));
    const { problems } = await readChecked(root, NOW);
    expect(problems.filter(({ rule }) => rule === 'image-missing')).toMatchObject([
      {
        message: expect.stringContaining('is a symbolic link, which is not followed'),
        hint: 'put the file itself there',
      },
      { message: expect.stringContaining('lies behind static/far, a symbolic link') },
    ]);
  });

  it.each([
    ['cafe\u0301.png', 'caf\u00e9.png'],
    ['caf\u00e9.png', 'cafe\u0301.png'],
    [encodeURIComponent('caf\u00e9.png'), 'cafe\u0301.png'],
    ['caf&eacute;.png', 'cafe\u0301.png'],
  ])('a picture of a body is found in another composition: %j is %j', async (named, file) => {
    for (const body of [`![A ward](${named})\n`, `<p><img src="${named}" alt="A ward"></p>\n`]) {
      const root = tempFolder({ 'news/a.md': leastText({ slug: 'a' }, body) });
      writeFileSync(path.join(root, 'news', file), await png);
      const { problems, content } = await readChecked(root, NOW);
      expect(problems.filter(({ rule }) => rule === 'image-missing')).toEqual([]);
      const library = libraryAt(content, NOW);
      const [article] = library.articles;
      const resolvePicture = pictureResolver(mediaBeside(library, { file: article?.file ?? '' }));
      expect(renderArticle(body, () => null, resolvePicture).html).toContain('%2Fmedia%2F');
    }
  });

  it('a picture in another folder of static is named by its path from the root of the site', async () => {
    const root = tempFolder({ 'news/a.md': fields('a', '/My%20images/ward.png') });
    mkdirSync(path.join(root, 'static/my-images'), { recursive: true });
    writeFileSync(path.join(root, 'static/my-images/ward.png'), await png);
    const { problems } = await readChecked(root, NOW);
    expect(problems.filter(({ rule }) => rule === 'image-missing')).toMatchObject([
      { hint: 'did you mean "/my-images/ward.png"?' },
    ]);
  });
});
