import sharp from 'sharp';
import { expect, it } from 'vitest';
import { loadLibrary } from '@/lib/edition/load-library';
import { findMedia } from '@/lib/images/find-media';
import { articleModel } from '@/lib/pages/article';
import { articleText, LEAST, NOW } from '@/tests/fixtures/make-article';
import { elementsOf, linksOf, textIn } from '@/tests/fixtures/parse-html';
import { tempFolder } from '@/tests/fixtures/temp-folder';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();

const FIELDS = { ...LEAST, slug: 'x', link: 'https://www.example.org/blog/x' };

async function pageOf(body: string, files: Readonly<Record<string, string | Uint8Array>>, fields = {}) {
  const library = await loadLibrary(
    tempFolder({ 'news/2021/x.md': articleText({ ...FIELDS, ...fields }, body), ...files }),
    NOW,
  );
  const [shown] = library.articles;
  if (!shown) return { library, html: '' };
  return { library, html: articleModel(library, shown, () => false).html };
}

const imagesIn = (html: string) => elementsOf(html).filter(({ tagName }) => tagName === 'img');

it('shows a picture beside the article, measured, late and through the one door of pictures', async () => {
  const files = {
    'news/2021/ward.png': await picture(900, 600),
    'news/2021/img/night ward.png': await picture(30, 20),
  };
  const body =
    'One\n\n![A ward](ward.png)\n\n<figure><img src="img/night ward.png" alt="At night"><figcaption>Late</figcaption></figure>\n';
  const { library, html } = await pageOf(body, files);
  const [first, second] = imagesIn(html);
  expect(first?.properties).toMatchObject({ alt: 'A ward', width: 900, height: 600, loading: 'lazy' });
  expect(second?.properties).toMatchObject({ alt: 'At night', width: 30, height: 20 });
  for (const image of [first, second]) {
    const source = new URL(String(image?.properties.src), 'https://news.example.org');
    expect(source.pathname).toBe('/_next/image');
    expect(findMedia(library.media, source.searchParams.get('url') ?? '')).toMatchObject({ contentType: 'image/png' });
  }
});

it.each([
  '![A ward](./ward.png?ver=2)',
  '![A ward][w]\n\n[w]: ../2021/ward.png',
  '<p><img data-src="ward.png" src="data:image/gif;base64,AAAA" alt="A ward"></p>',
])('finds the file of %s', async (body) => {
  const { html } = await pageOf(body, { 'news/2021/ward.png': await picture(90, 60) });
  expect(imagesIn(html)).toHaveLength(1);
});

it('finds pictures by their paths from the root of the site below the folder static', async () => {
  const { library, html } = await pageOf('![A ward](/img/ward.png)', { 'static/img/ward.png': await picture(90, 60) });
  expect(imagesIn(html)).toHaveLength(1);
  expect([...library.media.values()]).toMatchObject([{ file: 'static/img/ward.png' }]);
});

it('leads to PDFs and pictures beside the article', async () => {
  const files = { 'news/2021/report.pdf': '%PDF-1.4\n', 'news/2021/ward.png': await picture(90, 60) };
  const { library, html } = await pageOf(
    '[Report](report.pdf#page=2) <a href="ward.png"><img src="ward.png"></a>',
    files,
  );
  expect(linksOf(html)).toHaveLength(2);
  for (const link of linksOf(html)) expect(findMedia(library.media, link)).toBeDefined();
  // A link has a name, also where nobody said what the picture shows.
  expect(imagesIn(html)[0]?.properties.alt).toBe('Picture');
});

it('makes a link of what is not there, no picture, or elsewhere', async () => {
  const files = { 'news/2021/fake.png': '<script>alert(1)</script>', 'news/other/ward.png': await picture(90, 60) };
  const body = '![Gone](gone.png) ![Fake](fake.png) ![Far](https://cdn.example.org/a.png) ![Out](../../x.png)';
  const { library, html } = await pageOf(body, files);
  expect(imagesIn(html)).toEqual([]);
  expect(linksOf(html)).toEqual([
    'https://www.example.org/blog/gone.png',
    'https://www.example.org/blog/fake.png',
    'https://cdn.example.org/a.png',
    'https://www.example.org/x.png',
  ]);
  expect(
    elementsOf(html)
      .filter(({ tagName }) => tagName === 'a')
      .map(textIn),
  ).toContain('Picture: Gone');
  expect(library.media.size).toBe(0);
});

it('serves no file of an article that is not out', async () => {
  const { library } = await pageOf(
    '![A ward](ward.png)',
    { 'news/2021/ward.png': await picture(90, 60) },
    { status: 'draft' },
  );
  expect(library.media.size).toBe(0);
  expect(library.bodyMedia.size).toBe(0);
});
