import { expect, it } from 'vitest';
import { frameOf } from '@/lib/pages/frame';
import { articleMeta, pageMeta } from '@/lib/pages/page-meta';
import { pageMetadata, siteMetadata } from '@/lib/seo/page-metadata';
import { DEFAULT_SITE } from '@/lib/site/site-defaults';
import { makeArticle, makeLibrary } from '@/tests/fixtures/make-article';

const FRAME = frameOf(makeLibrary([]));

const article = makeArticle({ slug: 'x', title: 'Own title', description: 'Own description' });
const overrides = {
  ...article.metadata,
  title: 'HTML title',
  socialTitle: 'Social title',
  socialImage: 'https://p.example/i.png',
};

it('says what the fields say, under one canonical address', () => {
  expect(pageMetadata(articleMeta(article, article.description, null), FRAME)).toMatchObject({
    title: 'Own title',
    description: 'Own description',
    alternates: { canonical: '/news/x' },
    openGraph: { title: 'Own title', url: '/news/x', publishedTime: '2024-01-01T00:00:00.000Z' },
  });
});

it("prefers the curator's overrides, each where it belongs", () => {
  expect(pageMetadata(articleMeta({ ...article, metadata: overrides }, 'D', null), FRAME)).toMatchObject({
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
    const metadata = pageMetadata(
      articleMeta({ ...article, metadata: { ...article.metadata, robots } }, 'D', null),
      FRAME,
    );
    expect(metadata.robots).toBe(robots);
  },
);

it('asks robots to list nothing of a site that is not to be listed, whatever an article says', () => {
  const unlisted = frameOf({
    ...makeLibrary([]),
    site: { ...DEFAULT_SITE, robots: { index: false, aiCrawlers: true } },
  });
  const own = articleMeta({ ...article, metadata: { ...article.metadata, robots: 'all' } }, 'D', null);
  expect(pageMetadata(own, unlisted).robots).toBe('noindex, nofollow');
  expect(siteMetadata(unlisted).robots).toBe('noindex, nofollow');
});
