import { expect, it } from 'vitest';
import { hasPage, isLibraryPath } from '@/lib/library/has-page';
import { author, makeArticle, makeLibrary, offering, topic } from '@/tests/fixtures/make-article';

const series = Array.from({ length: 30 }, (_, index) =>
  makeArticle({ slug: `part-${index}`, topics: [topic('Series')], authors: [author('Serial Writer')] }),
);
const library = makeLibrary([
  makeArticle({
    slug: 'x',
    aliases: ['/old'],
    topics: [topic('Symplur: EHR')],
    offerings: [offering('Upvio')],
    authors: [author('Ada')],
    publisher: { name: 'Example', domain: 'example.org' },
  }),
  makeArticle({ slug: 'draft', status: 'draft' }),
  ...series,
]);

it.each([
  '/',
  '/news',
  '/news/x',
  '/news/x/',
  '/news/x?a=1#b',
  '/news/%78',
  '/news/page/2',
  '/topic/symplur-ehr',
  '/topic/series/page/2',
  '/author/serial-writer/page/2',
  '/offering/upvio',
  '/author/ada',
  '/source/example.org',
  '/about',
])('%s is a page', (address) => {
  expect(hasPage(library, address)).toBe(true);
});

it.each([
  '/news/draft',
  '/news/y',
  '/news/x/y',
  '/news/x/page/2',
  '/news/page/3',
  '/news/page/02',
  '/news/page/1',
  '/news/page/2/3',
  '/news/page/2e0',
  '/topic/none',
  '/topic/series/page/3',
  '/topic/series/pages/2',
  '/author/ada/page/2',
  '/nowhere',
  '/old',
  '/news/../x',
  '/%zz',
])('%s is none', (address) => {
  expect(hasPage(library, address)).toBe(false);
});

it("tells the library's sections from everything else", () => {
  for (const address of ['/news/x', '/topic/', '/source/a/b', '/author/%zz']) {
    expect(isLibraryPath(address), address).toBe(address !== '/topic/');
  }
  for (const address of ['/', '/news', '/search', '/search/index.json', '/newsletter/x', '/_next/x']) {
    expect(isLibraryPath(address), address).toBe(false);
  }
});
