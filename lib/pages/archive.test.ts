import { describe, expect, it } from 'vitest';
import { entriesOf, isReserved, pageAt } from '@/lib/pages/page-table';
import { NO_SELECTION } from '@/lib/search/search-answer';
import { makeArticle, makeLibrary, written } from '@/tests/fixtures/make-article';

const on = (slug: string, day: string) => makeArticle({ slug, date: written(day) });
const library = makeLibrary([
  ...Array.from({ length: 25 }, (_, n) => on(`feb-${n}`, '2021-02-17')),
  on('december', '2021-12-31T23:30:00-05:00'),
  on('earlier', '2020-01-01'),
]);

/** What the archive lists at an address; null where there is no such page. */
function archiveAt(address: string, from = library) {
  const page = pageAt(from, address);
  return page?.kind === 'archive' ? page.model() : null;
}

function groupAt(address: string, group: string) {
  return archiveAt(address)?.rail.groups.find(({ id }) => id === group)?.links;
}

describe('the archive', () => {
  it('lists the articles of a year, by the day that they bear whatever its zone', () => {
    expect(archiveAt('/news/2021')).toMatchObject({
      title: 'News of 2021',
      list: { total: 26, number: 1, of: 2, base: '/news/2021' },
      meta: { path: '/news/2021', title: 'News of 2021' },
    });
    expect(archiveAt('/news/2021/12')?.list.items.map(({ slug }) => slug)).toEqual(['december']);
    expect(archiveAt('/news/2020')?.list.total).toBe(1);
  });

  it('leads from a year and from a month to the months beside it and to the years, newest first', () => {
    const months = [
      { label: 'December', href: '/news/2021/12', count: 1 },
      { label: 'February', href: '/news/2021/02', count: 25 },
    ];
    expect(groupAt('/news/2021', 'months')).toEqual(months);
    expect(groupAt('/news/2021/02', 'months')).toEqual([months[0], { ...months[1], current: true }]);
    expect(groupAt('/news/2021', 'years')).toEqual([
      { label: '2021', href: '/news/2021', count: 26, current: true },
      { label: '2020', href: '/news/2020', count: 1 },
    ]);
  });

  it('is narrowed by the search of its days where it has several pages', () => {
    const requestAt = (address: string) => archiveAt(address)?.rail.narrowing?.request;
    expect(requestAt('/news/2021')).toMatchObject({ selection: { year: ['2021'] }, from: null, to: null });
    expect(requestAt('/news/2021/02')).toMatchObject({ selection: NO_SELECTION, from: '2021-02-01', to: '2021-02-28' });
    expect(requestAt('/news/2020')).toBeUndefined();
  });

  it('says the way to each page', () => {
    const crumbs = (address: string) => archiveAt(address)?.trail.crumbs.map(({ label }) => label);
    expect(crumbs('/news/2021')).toEqual(['Home', 'News', '2021']);
    expect(crumbs('/news/2021/02/page/2')).toEqual(['Home', 'News', '2021', 'February', 'Page 2']);
  });

  it.each(['/news/2021/page/2', '/news/2021/02/page/2'])('has numbered pages, as every list has: %s', (address) => {
    expect(archiveAt(address)).toMatchObject({ list: { number: 2, of: 2 }, meta: { path: address } });
  });

  it.each([
    ...['/news/2019', '/news/202', '/news/2021/01', '/news/2021/2', '/news/2021/13', '/news/2021/02/17'],
    ...['/news/2021-02', '/news/2021/page/1', '/news/2021/page/3', '/news/2020/page/2', '/news/2021/02/page/02'],
  ])('has no page at %s', (address) => {
    expect(pageAt(library, address)).toBeNull();
  });

  it('is named by the list of all pages, and in the sitemap by the first page of each list', () => {
    const entries = entriesOf(library).filter(({ path }) => path.startsWith('/news/2'));
    expect(entries.map(({ path, isListed }) => [path, isListed])).toEqual([
      ['/news/2021/12', true],
      ['/news/2021/02', true],
      ['/news/2021/02/page/2', false],
      ['/news/2021', true],
      ['/news/2021/page/2', false],
      ['/news/2020/01', true],
      ['/news/2020', true],
    ]);
  });
});

describe('an address of the archive', () => {
  it('stays with the article whose slug it is, and then the year has no page', () => {
    const own = makeLibrary([on('2021', '2021-02-17'), on('x', '2021-03-01'), on('y', '2020-03-01')]);
    expect(pageAt(own, '/news/2021')?.kind).toBe('article');
    expect(['/news/2021/03', '/news/2021/page/2'].map((address) => pageAt(own, address))).toEqual([null, null]);
    expect(entriesOf(own).filter(({ path }) => path.startsWith('/news/2021'))).toMatchObject([{ path: '/news/2021' }]);
    expect(archiveAt('/news/2020', own)?.list.total).toBe(1);
  });

  it('is no alias, whether it has articles yet or not', () => {
    expect(['/news/2021', '/news/2099', '/news/2021/02', '/news/2099/12/page/7'].map(isReserved)).toEqual(
      Array(4).fill(true),
    );
    expect(['/news/20211', '/news/2021/13', '/news/2021/x', '/news/2021/02/17'].map(isReserved)).toEqual(
      Array(4).fill(false),
    );
  });
});
