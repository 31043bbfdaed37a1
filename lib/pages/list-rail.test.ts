import { describe, expect, it } from 'vitest';
import { pageAt } from '@/lib/pages/page-table';
import { author, makeArticle, makeLibrary, topic, written } from '@/tests/fixtures/make-article';

const KEVIN = { name: 'KevinMD', domain: 'kevinmd.com' };
const NAMELESS = { name: 'Intranet', domain: null };

const library = makeLibrary([
  ...Array.from({ length: 25 }, (_, n) =>
    makeArticle({
      slug: `many-${n}`,
      date: written(n < 20 ? '2021-02-17' : '2020-01-01'),
      authors: [author('Serial Writer')],
      topics: [topic(n === 0 ? 'T: rare' : 'T: common')],
      publisher: KEVIN,
    }),
  ),
  makeArticle({
    slug: 'single',
    date: written('2019-05-05'),
    authors: [author('Ada')],
    topics: [topic('T: common')],
    publisher: NAMELESS,
  }),
]);

function railAt(address: string) {
  const page = pageAt(library, address);
  if (page?.kind !== 'author' && page?.kind !== 'source' && page?.kind !== 'news') throw new Error(`${address}?`);
  return page.model().rail;
}

describe('beside a list of several pages', () => {
  it('stands what it can be narrowed by, as the search counts it', () => {
    const { narrowing, groups } = railAt('/author/serial-writer');
    expect(narrowing?.request.selection).toEqual({ topic: [], source: [], author: ['serial-writer'], year: [] });
    expect(narrowing?.facets.topic.values.map(({ label, articles }) => [label, articles])).toEqual([
      ['common', 24],
      ['rare', 1],
    ]);
    expect(narrowing?.facets.year.values.map(({ key, articles }) => [key, articles])).toEqual([
      ['2021', 20],
      ['2020', 5],
    ]);
    expect(groups).toEqual([]);
    expect(railAt('/source/kevinmd.com').narrowing?.request.selection.source).toEqual(['kevinmd.com']);
  });

  it('stands the same on each of its pages', () => {
    expect(railAt('/author/serial-writer/page/2')).toEqual(railAt('/author/serial-writer'));
  });

  it('stand its figures', () => {
    expect(railAt('/source/kevinmd.com').facts).toEqual([
      { label: 'Latest article', day: '2021-02-17' },
      { label: 'First article', day: '2020-01-01' },
      { label: 'Topics', count: 2 },
      { label: 'Authors', count: 1 },
    ]);
  });
});

describe('beside a list that a reader sees whole', () => {
  it('stand the lists of what it names, with all that those have', () => {
    const { narrowing, facts, groups } = railAt('/author/ada');
    expect(narrowing).toBeNull();
    expect(facts[0]).toEqual({ label: 'Published', day: '2019-05-05' });
    expect(groups).toMatchObject([
      { title: 'Topics', links: [{ label: 'common', href: '/topic/t-common', count: 25 }] },
    ]);
  });

  it('stands no way to a source without a page', () => {
    expect(railAt('/author/ada').facts).toContainEqual({ label: 'Sources', count: 1 });
    expect(railAt('/author/ada').groups.map(({ title }) => title)).not.toContain('Sources');
  });
});

describe('beside the list of everything', () => {
  it('stand the years, the strongest topics and the sources', () => {
    const { groups, facts } = railAt('/news');
    expect(groups.map(({ title, links }) => [title, links.map(({ label, count }) => `${label} ${count}`)])).toEqual([
      ['By year', ['2021 20', '2020 5', '2019 1']],
      ['Topics', ['common 25', 'rare 1']],
      ['Sources', ['KevinMD 25']],
    ]);
    expect(facts).toContainEqual({ label: 'Sources', count: 2 });
  });

  it('stands nothing on a site without articles', () => {
    const page = pageAt(makeLibrary([]), '/news');
    expect(page?.kind === 'news' && page.model().rail.groups).toEqual([]);
  });
});
