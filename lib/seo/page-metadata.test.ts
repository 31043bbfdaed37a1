import { expect, it } from 'vitest';
import { articleMeta, pageMeta } from '@/lib/pages/page-meta';
import { pageMetadata } from '@/lib/seo/page-metadata';
import { makeArticle } from '@/tests/fixtures/make-article';

const article = makeArticle({ slug: 'x', title: 'Own title', description: 'Own description' });
const overrides = {
  ...article.metadata,
  title: 'HTML title',
  socialTitle: 'Social title',
  socialImage: 'https://p.example/i.png',
};

it('says what the fields say, under one canonical address', () => {
  expect(pageMetadata(articleMeta(article, article.description, null))).toMatchObject({
    title: 'Own title',
    description: 'Own description',
    alternates: { canonical: '/news/x' },
    openGraph: { title: 'Own title', url: '/news/x', publishedTime: '2024-01-01T00:00:00.000Z' },
  });
});

it("prefers the curator's overrides, each where it belongs", () => {
  expect(pageMetadata(articleMeta({ ...article, metadata: overrides }, 'D', null))).toMatchObject({
    title: 'HTML title',
    openGraph: { title: 'Social title', images: [{ url: 'https://p.example/i.png' }] },
  });
});

it('cuts a description at the length that search engines show', () => {
  expect(pageMeta({ title: 'T', description: 'word '.repeat(99), path: '/' }).description.length).toBeLessThanOrEqual(
    160,
  );
});

it.each(['noindex', 'NOINDEX, nofollow', 'max-snippet:-1, noindex', 'noarchive'])(
  "passes the editor's word to search engines: %j",
  (robots) => {
    const metadata = pageMetadata(articleMeta({ ...article, metadata: { ...article.metadata, robots } }, 'D', null));
    expect(metadata.robots).toBe(robots);
  },
);
