import { expect, it } from 'vitest';
import { buildSitemap } from '@/lib/seo/build-sitemap';
import { siteAddress } from '@/lib/site/site-address';
import { DEFAULT_SITE } from '@/lib/site/site-defaults';
import {
  author,
  makeArticle,
  makeHousePage,
  makeLibrary,
  offering,
  topic,
  written,
} from '@/tests/fixtures/make-article';

const pages = [
  makeHousePage({ path: '/about', updated: written('2024-03-03') }),
  makeHousePage({ path: '/thanks', inSitemap: false }),
  makeHousePage({ path: '/soon', status: 'draft' }),
];
const articles = [
  makeArticle({
    slug: 'x',
    date: written('2024-01-01'),
    updated: written('2024-02-02'),
    aliases: ['/old'],
    topics: [topic('Symplur: EHR')],
    authors: [author('Здравје')],
    publisher: { name: 'P', domain: 'p.example' },
    institution: { name: 'Ward 7', href: null },
    offerings: [offering('Upvio')],
  }),
  makeArticle({ slug: 'draft', status: 'draft', topics: [topic('Secret')] }),
];
const library = makeLibrary(articles, { pages });
const sitemap = buildSitemap(library);
const paths = sitemap.map(({ url }) => url.slice(siteAddress(DEFAULT_SITE).length));

it('lists every page once, under its whole canonical address', () => {
  expect(paths.toSorted()).toEqual(
    [
      '/',
      '/about',
      '/author',
      '/author/%D0%B7%D0%B4%D1%80%D0%B0%D0%B2%D1%98%D0%B5',
      '/news',
      '/news/2024',
      '/news/2024/01',
      '/news/x',
      '/offering',
      '/offering/upvio',
      '/institution',
      '/institution/ward-7',
      '/source',
      '/source/p.example',
      '/topic',
      '/topic/symplur-ehr',
    ].toSorted(),
  );
  for (const { url } of sitemap) expect(url.startsWith(`${siteAddress(DEFAULT_SITE)}/`)).toBe(true);
});

it('tells when an article or a page of the house last changed', () => {
  const lastModified = (path: string) => sitemap.find(({ url }) => url.endsWith(path))?.lastModified;
  expect(['/news/x', '/about'].map(lastModified)).toEqual(['2024-02-02', '2024-03-03']);
});

it('has pages for an empty folder too', () => {
  expect(buildSitemap(makeLibrary([]))).toHaveLength(4);
});
