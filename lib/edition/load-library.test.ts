import { symlinkSync, unlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { findFile } from '@/lib/article/read-files';
import { checkContent } from '@/lib/check/check-content';
import { isError } from '@/lib/core/problem';
import { decideAt } from '@/lib/edition/library-at';
import { loadLibrary } from '@/lib/edition/load-library';
import { emptyContentCache } from '@/lib/library/content';
import { findArticle } from '@/lib/library/find-article';
import { readContent } from '@/lib/library/read-content';
import { articleText, LEAST, NOW } from '@/tests/fixtures/make-article';
import { tempFolder, writeInto } from '@/tests/fixtures/temp-folder';

const png = await sharp({ create: { width: 8, height: 4, channels: 3, background: 'teal' } })
  .png()
  .toBuffer();
const text = (fields: Readonly<Record<string, unknown>>) => articleText({ ...LEAST, ...fields });
/** What a folder makes, and everything that reading and deciding find wrong with it. */
const decide = async (root: string, reading?: Parameters<typeof readContent>[1]) => {
  const content = await readContent(root, reading);
  const decision = decideAt(content, NOW);
  return { library: decision.library, problems: checkContent(content, decision, []) };
};
const slugsIn = async (root: string) => (await loadLibrary(root, NOW)).articles.map(({ slug }) => slug);

it('reads articles, offerings and pictures, in folders of any depth', async () => {
  const root = tempFolder({
    'news/a.md': text({ slug: 'a', featuredImage: 'a.png' }),
    'news/2021/02/b.md': text({ slug: 'b', date: '2021-02-16', featuredImage: { href: './b.png' } }),
    'news/a.png': png,
    'news/2021/02/b.png': png,
    'offerings/upvio.md': articleText({
      label: 'Upvio',
      categories: 'Symplur: EHR',
      homepage: 'https://upvio.example',
    }),
  });
  const { library, problems } = await decide(root);
  expect(problems).toEqual([]);
  expect(library.articles.map(({ slug, file }) => [slug, file])).toEqual([
    ['a', 'news/a.md'],
    ['b', 'news/2021/02/b.md'],
  ]);
  expect(library.images.get('news/2021/02/b.md')).toMatchObject({ width: 8, height: 4, contentType: 'image/png' });
  expect(library.offerings.get('upvio')).toMatchObject({ homepage: 'https://upvio.example/' });
});

it('reads the house’s own pages with the rest, unless they are to be left out', async () => {
  const root = tempFolder({ 'pages/about.mdx': '---\ntitle: Who we are\n---\n<Figures />\n' });
  const { library, problems } = await decide(root);
  expect(library.pages.get('/about')).toMatchObject({ title: 'Who we are', description: '', source: '<Figures />\n' });
  expect(problems).toEqual([]);
  const without = await decide(root, { leaveOut: new Set(['pages/about.mdx']) });
  expect([without.library.pages.size, without.problems]).toEqual([0, []]);
});

it('serves the pictures and PDFs that pages name, beside them or below static, and wonders at none', async () => {
  const root = tempFolder({
    'pages/help/index.mdx': '---\ntitle: Help\n---\n![A](ward.png) ![B](/img/b.png) [form](form.pdf)\n',
    'pages/draft.mdx': '---\ntitle: Draft\nstatus: draft\n---\n![A](secret.png)\n',
    'pages/help/ward.png': png,
    'pages/help/form.pdf': '%PDF-1.4',
    'pages/help/unused.png': png,
    'pages/secret.png': png,
    'static/img/b.png': png,
  });
  const { library, problems } = await decide(root);
  const { bodyMedia, media } = library;
  expect(problems).toEqual([]);
  const served = ['pages/help/form.pdf', 'pages/help/ward.png', 'static/img/b.png'];
  expect([...bodyMedia.keys()].sort()).toEqual(served);
  expect([...media.values()].map(({ file }) => file).sort()).toEqual(served);
  expect(bodyMedia.get('pages/help/ward.png')).toMatchObject({ width: 8, height: 4 });
});

it('publishes the articles of a folder of which a page cannot be shown, and says why', async () => {
  const root = tempFolder({ 'news/a.md': text({ slug: 'a' }), 'pages/about.mdx': '---\n---\nText\n' });
  const { library, problems } = await decide(root);
  expect([library.articles.length, library.pages.size]).toEqual([1, 0]);
  expect(problems).toMatchObject([{ rule: 'house-page', field: 'title', message: 'is missing' }]);
});

it('is empty, not broken, for a folder without content', async () => {
  const { library, problems } = await decide(tempFolder());
  expect(library.articles).toEqual([]);
  expect(problems).toEqual([]);
});

it('leaves a broken file out and keeps the others', async () => {
  const root = tempFolder({
    'news/good.md': text({}),
    'news/broken.md': '---\ntitle: A: B\n---\n',
    'news/js.md': '---js\n({})\n---\n',
    'news/bytes.md': new Uint8Array([0xff, 0xfe, 0x00, 0x80]),
    'news/empty.md': '',
    'offerings/broken.md': '---\nhomepage: nowhere\n---\n',
  });
  const { library, problems } = await decide(root);
  expect(library.articles).toHaveLength(1);
  const broken = problems.filter(isError).map(({ file }) => path.basename(file));
  expect([...new Set(broken)].sort()).toEqual(['broken.md', 'bytes.md', 'empty.md', 'js.md']);
  expect(problems.some(({ file }) => file.endsWith('offerings/broken.md'))).toBe(true);
});

it('warns of a missing picture and of one whose bytes are none, and publishes the articles', async () => {
  const root = tempFolder({
    'news/a.md': text({ slug: 'a', featuredImage: 'missing.png' }),
    'news/b.md': text({ slug: 'b', featuredImage: 'b.png', featuredPdf: 'b.pdf' }),
    'news/b.png': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'news/b.pdf': png,
  });
  const { library, problems } = await decide(root);
  expect(library.articles).toHaveLength(2);
  expect(library.media.size).toBe(0);
  expect(problems.map(({ severity, file, field }) => [severity, path.basename(file), field])).toEqual([
    ['warning', 'a.md', 'featuredImage'],
    ['warning', 'b.md', 'featuredImage'],
    ['warning', 'b.md', 'featuredPdf'],
  ]);
});

it('takes a picture for what its bytes are, whatever its name says', async () => {
  const root = tempFolder({ 'news/a.md': text({ featuredImage: 'a.jpeg' }), 'news/a.jpeg': png });
  expect((await loadLibrary(root, NOW)).images.get('news/a.md')?.contentType).toBe('image/png');
});

it('follows no symbolic link, to a file or to a folder', async () => {
  const outside = tempFolder({ 'secret.md': text({ slug: 'secret' }), 'secret.png': png });
  const root = tempFolder({ 'news/a.md': text({ slug: 'a', featuredImage: 'link.png' }) });
  symlinkSync(path.join(outside, 'secret.md'), path.join(root, 'news/link.md'));
  symlinkSync(path.join(outside, 'secret.png'), path.join(root, 'news/link.png'));
  symlinkSync(outside, path.join(root, 'news/folder'));
  const library = await loadLibrary(root, NOW);
  expect(library.articles.map(({ slug }) => slug)).toEqual(['a']);
  expect(library.media.size).toBe(0);
});

it('ignores names that start with _ or ., folders included, and files that are no markdown', async () => {
  const root = tempFolder({
    'news/a.md': text({ slug: 'a' }),
    'news/_index.md': text({ slug: 'b' }),
    'news/.hidden.md': text({ slug: 'c' }),
    'news/_drafts/d.md': text({ slug: 'd' }),
    'news/.git/e.md': text({ slug: 'e' }),
    'news/f.md.bak': text({ slug: 'f' }),
    'news/g.txt': text({ slug: 'g' }),
    'pages/h.md': text({ slug: 'h' }),
  });
  expect(await slugsIn(root)).toEqual(['a']);
});

it('reads again only what changed', async () => {
  const root = tempFolder({
    'news/a.md': text({ slug: 'a', featuredImage: 'a.png' }),
    'news/b.md': text({ slug: 'b' }),
    'news/a.png': png,
  });
  const cache = emptyContentCache();
  const madeOf = (file: string) => cache.articles.get(file)?.made;
  await loadLibrary(root, NOW, { cache });
  const [a, b, picture] = [madeOf('news/a.md'), madeOf('news/b.md'), cache.media.get('news/a.png')?.made];

  await loadLibrary(root, NOW, { cache });
  expect(madeOf('news/a.md')).toBe(a);

  writeInto(root, 'news/b.md', text({ slug: 'b', title: 'Changed' }));
  const library = await loadLibrary(root, NOW, { cache });
  expect(madeOf('news/a.md')).toBe(a);
  expect(cache.media.get('news/a.png')?.made).toBe(picture);
  expect(madeOf('news/b.md')).not.toBe(b);
  expect(findArticle(library, 'b')?.title).toBe('Changed');
});

it('knows which version of a picture is served, and the new one once it was merely touched', async () => {
  const root = tempFolder({ 'news/a.md': text({ slug: 'a', featuredImage: 'a.png' }), 'news/a.png': png });
  const cache = emptyContentCache();
  const served = async () => [...(await loadLibrary(root, NOW, { cache })).media];
  const [before] = await served();
  expect(before?.[1]).toEqual({
    ...(await findFile(root, 'news/a.png')),
    savedAt: undefined,
    contentType: 'image/png',
  });

  utimesSync(path.join(root, 'news', 'a.png'), NOW, NOW);
  const [after] = await served();
  expect(after?.[0]).toBe(before?.[0]);
  expect(after?.[1].version).not.toBe(before?.[1].version);
  expect(after?.[1].version).toBe((await findFile(root, 'news/a.png'))?.version);
});

it('sees a change that keeps the size, and a file that is gone or new', async () => {
  const root = tempFolder({ 'news/a.md': text({ slug: 'a' }), 'news/b.md': text({ slug: 'b' }) });
  const cache = emptyContentCache();
  await loadLibrary(root, NOW, { cache });
  writeInto(root, 'news/a.md', text({ slug: 'z' }));
  utimesSync(path.join(root, 'news/a.md'), 1, 1);
  unlinkSync(path.join(root, 'news/b.md'));
  writeInto(root, 'news/c.md', text({ slug: 'c' }));
  const library = await loadLibrary(root, NOW, { cache });
  expect(library.articles.map(({ slug }) => slug)).toEqual(['c', 'z']);
  expect([...cache.articles.keys()].sort()).toEqual(['news/a.md', 'news/c.md']);
});
