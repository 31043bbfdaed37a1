import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalPath } from '@/lib/config/paths';
import { otherSegments } from '@/lib/pages/other-addresses';
import {
  entriesOf,
  hasPage,
  isReserved,
  isSectionAddress,
  isTaken,
  ownAddress,
  pageAt,
  samplePages,
} from '@/lib/pages/page-table';
import {
  author,
  makeArticle,
  makeHousePage,
  makeLibrary,
  makeOfferingFile,
  offering,
  topic,
} from '@/tests/fixtures/make-article';
import { routesIn } from '@/tests/fixtures/routes-in';
import { arbitraryContent } from '@/tests/fixtures/timely-articles';

const series = Array.from({ length: 30 }, (_, index) =>
  makeArticle({ slug: `part-${index}`, topics: [topic('Series')], authors: [author('Serial Writer')] }),
);
const library = makeLibrary(
  [
    makeArticle({
      slug: 'x',
      aliases: ['/old'],
      topics: [topic('Symplur: EHR')],
      offerings: [offering('Upvio')],
      authors: [author('Ada')],
      publisher: { name: 'Example', domain: 'example.org' },
      institution: { name: 'Ward 7', href: null },
    }),
    makeArticle({ slug: 'café' }),
    makeArticle({ slug: 'draft', status: 'draft' }),
    ...series,
  ],
  {
    offerings: [makeOfferingFile({ slug: 'cybermed-health---cdoc' })],
    pages: [
      makeHousePage({ path: '/about' }),
      makeHousePage({ path: '/help/contact' }),
      makeHousePage({ path: '/hilfe-f%C3%BCr-alle' }),
      makeHousePage({ path: '/soon', status: 'draft' }),
    ],
  },
);

describe('which pages there are', () => {
  it.each([
    ['/', 'front'],
    ['/news', 'news'],
    ['/news/x', 'article'],
    ['/topic', 'topics'],
    ['/author', 'author-directory'],
    ['/source', 'source-directory'],
    ['/institution', 'institution-directory'],
    ['/institution/ward-7', 'institution'],
    ['/topic/symplur-ehr', 'topic'],
    ['/offering', 'offerings'],
    ['/offering/upvio', 'offering'],
    ['/offering/cybermed-health---cdoc', 'offering'],
    ['/author/ada', 'author'],
    ['/source/example.org', 'source'],
    ['/about', 'house-page'],
    ['/help/contact', 'house-page'],
    ['/search', 'search'],
    ['/search?q=x', 'search'],
    ['/news/page/2', 'news'],
    ['/topic/series/page/2', 'topic'],
    ['/author/serial-writer/page/2', 'author'],
  ])('%s is one of kind %s', (address, kind) => {
    expect(pageAt(library, address)).toMatchObject({ kind, path: canonicalPath(address) });
  });

  it.each([
    ...['/news/draft', '/news/y', '/news/x/y', '/news/x/page/2'],
    ...['/news/page', '/news/page/1', '/news/page/02', '/news/page/2e0', '/news/page/3', '/news/page/999'],
    ...['/news/page/2/3', '/news/../x', '/news/X'],
    ...['/topic/none', '/topic/series/page/1', '/topic/series/page/3', '/topic/series/pages/2', '/topic/page/2'],
    ...['/author/ada/page/2', '/author/Ada', '/source/example', '/institution/ward', '/offering/upvio/x'],
    ...[
      '/about/us',
      '/search/x',
      '/page/2',
      '/about/page/2',
      '/help',
      '/help/contact/x',
      '/soon',
      '/nowhere',
      '/old',
      '/%zz',
      '/feed.xml',
    ],
  ])('%s is none', (address) => {
    expect(pageAt(library, address)).toBeNull();
    expect(hasPage(library, address)).toBe(false);
  });

  it.each(['/news/x/', '//news/x', '/news/x?a=1#b', '/news/%78', 'news/x'])('finds the same page at %s', (address) => {
    expect(pageAt(library, address)?.path).toBe('/news/x');
  });

  it.each(['/hilfe-f%C3%BCr-alle', '/hilfe-für-alle/?x', 'hilfe-fu\u0308r-alle'])(
    'finds a page of the house at %j',
    (address) => {
      expect(pageAt(library, address)).toMatchObject({ kind: 'house-page', path: '/hilfe-f%C3%BCr-alle' });
    },
  );

  it.each(['/news/caf%C3%A9', '/news/café', '/news/cafe\u0301', '/news/cafe%CC%81'])(
    'finds a page by letters however they are composed: %j',
    (address) => {
      expect(pageAt(library, address)).toMatchObject({ kind: 'article', path: '/news/caf%C3%A9' });
    },
  );
});

describe('the list of all pages', () => {
  it('names every page once, each by the address it is known under', () => {
    fc.assert(
      fc.property(arbitraryContent, ({ articles, offerings }) => {
        const some = makeLibrary(articles, { offerings });
        const paths = entriesOf(some).map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
        for (const path of paths) {
          const page = pageAt(some, path);
          expect([page?.path, page?.model().meta.path]).toEqual([path, path]);
        }
        for (const slug of some.position.keys()) expect(paths).toContain(`/news/${slug}`);
      }),
      { numRuns: 20 },
    );
  });

  it('numbers the pages of long lists, of which only the first are in the sitemap', () => {
    const listed = entriesOf(library).filter(({ path }) => path.startsWith('/topic/series'));
    expect(listed).toMatchObject([
      { path: '/topic/series', number: 1, isListed: true, lastModified: '2024-01-01' },
      { path: '/topic/series/page/2', number: 2, isListed: false },
    ]);
  });
});

describe('models', () => {
  it('are plain data, made once for each page', () => {
    const addresses = [...entriesOf(library).map(({ path }) => path), '/search?q=part&topic=series'];
    for (const address of addresses) {
      const page = pageAt(library, address);
      expect(JSON.parse(JSON.stringify(page?.model()))).toStrictEqual(page?.model());
      expect(page?.model()).toBe(page?.model());
    }
  });

  it('say the age of a piece that is old, and of no other', () => {
    const ages = ['2022-06-02', '2022-06-01', '2010-01-01'].map((day) => {
      const aged = makeLibrary([makeArticle({ slug: 'x', date: { day, instant: `${day}T00:00:00.000Z` } })]);
      const page = pageAt(aged, '/news/x');
      return page?.kind === 'article' ? page.model().heading.age : undefined;
    });
    expect(ages).toEqual([null, 2, 14]);
  });
});

describe('what an alias may not take', () => {
  it.each([
    ...['/', '/news', '/topic', '/offering', '/author', '/source', '/search'],
    ...['/news/page/99', '/topic/none/page/2', '/feed.xml', '/media/a/b.png', '/search/x.json', '/api', '/_next/x'],
    ...['/404', '/preview/x', '/unknown/address', '/favicon.ico', '/house-page/about'],
  ])('is %s, whatever the content', (path) => {
    expect(isReserved(path)).toBe(true);
  });

  it('is a page that there is, and no page that there might be', () => {
    const taken = ['/news/x', '/topic/series', '/about', '/help/contact'];
    expect(taken.map((path) => isTaken(library, path))).toEqual(taken.map(() => true));
    expect(['/news/gone', '/topic/gone', '/newsletter', '/mediaeval', '/2019/05/x'].map(isReserved)).toEqual(
      Array(5).fill(false),
    );
    expect(isTaken(library, '/news/gone')).toBe(false);
  });

  it('is every route of the site, and the list names no other', () => {
    const routes = new Set(routesIn('app'));
    const pages = new Set(entriesOf({ ...library, pages: new Map() }).map(({ path }) => path.split('/')[1] ?? ''));
    expect([...routes].filter((name) => !pages.has(name)).sort()).toEqual(
      otherSegments()
        .filter((name) => !pages.has(name))
        .sort(),
    );
    expect([...pages].filter((name) => !routes.has(name))).toEqual([]);
  });
});

it('knows what begins like an address of its own', () => {
  const own = ['/', '/news', '/news/x', '/topic/none/x', '/search', '/api/x', '/feed.xml', '/preview', '/_x', '/404'];
  expect(own.map(ownAddress)).toEqual([
    ...['/', '/news', '/news', '/topic', '/search', '/api', '/feed.xml', '/preview', '/_x', '/404'],
  ]);
  expect(['/about', '/help/news', '/newsletter'].map(ownAddress)).toEqual([null, null, null]);
});

it('tells the sections whose pages depend on the content from everything else', () => {
  const inside = ['/news/x', '/news', '/topic/', '/source/a/b', '/author/%zz', '/author'];
  const outside = ['/', '/about', '/search', '/search/index.json', '/newsletter/x', '/_next/x'];
  expect(inside.map(isSectionAddress)).toEqual(inside.map(() => true));
  expect(outside.map(isSectionAddress)).toEqual(outside.map(() => false));
});

it('samples a page of every kind that has any', () => {
  expect(samplePages(library).map(({ kind, path }) => pageAt(library, path)?.kind === kind)).toEqual(
    Array.from({ length: 16 }, () => true),
  );
  const kinds = samplePages(makeLibrary([])).map(({ kind }) => kind);
  expect(kinds).toContain('offerings');
  expect(kinds).not.toContain('offering');
});
