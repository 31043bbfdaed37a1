import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { PageView } from '@/app/page-views';
import type { Article } from '@/lib/article/article';
import type { FacetName } from '@/lib/article/facet-rows';
import { entriesOf, hasPage, pageAt } from '@/lib/pages/page-table';
import { buildApiAnswer } from '@/lib/search/build-api-answer';
import { parseSearchAddress, searchAddress } from '@/lib/search/search-address';
import { buildSitemap } from '@/lib/seo/build-sitemap';
import { author, makeArticle, makeLibrary } from '@/tests/fixtures/make-article';
import { ask, engineOver, filesOf, titlesFor } from '@/tests/fixtures/make-engine';

/** The table with one row more: whom the curator thanks for a piece. Nothing else of the site knows of it. */
vi.mock('@/lib/article/facet-rows', async (original) => {
  const { FACET_ROWS, FACET_ENTRIES } = await original<typeof import('@/lib/article/facet-rows')>();
  const { slugOf } = await import('@/lib/core/slug');
  const credit = {
    one: 'Credit',
    many: 'Credits',
    names: {
      usualKey: slugOf,
      directory: '/credit',
      hasPage: () => true,
      isProper: true,
      weight: 1,
      result: { field: 'credits', from: (names: readonly FacetName[]) => names.map(({ label }) => label) },
      relation: 'found by way of',
    },
  };
  const entries = {
    entriesOf: ({ via }: Article) => (via ? [via] : []),
    keyOf: ({ name }: { name: string }) => slugOf(name),
    labelOf: ({ name }: { name: string }) => name,
  };
  return { FACET_ROWS: { ...FACET_ROWS, credit }, FACET_ENTRIES: { ...FACET_ENTRIES, credit: entries } };
});

const via = (name: string) => ({ via: { name, href: null } });
const library = makeLibrary([
  makeArticle({ slug: 'one', title: 'One', ...via('The Lancet') }),
  makeArticle({ slug: 'two', title: 'Two', ...via('THE LANCET') }),
  makeArticle({ slug: 'three', title: 'Three', ...via('Zoë') }),
  makeArticle({ slug: 'four', title: 'Four', authors: [author('The Lancet')] }),
]);
const engine = engineOver(library);

describe('a facet that is one row more', () => {
  it('is in the index, once for each name', () => {
    const [shard] = filesOf(library).shards;
    expect(shard?.names).toMatchObject({ credit: { list: [expect.stringMatching(/lancet|Zoë/i), expect.anything()] } });
  });

  it('is searched, asked for by its name, and left out', () => {
    expect(titlesFor(engine, 'zoe')).toEqual(['Three']);
    expect(titlesFor(engine, 'credit:lancet').toSorted()).toEqual(['One', 'Two']);
    expect(titlesFor(engine, '-credit:"the lancet"').toSorted()).toEqual(['Four', 'Three']);
    expect(ask(engine, 'credit:nobody').filters).toMatchObject([{ problem: 'There is no credit “nobody”.' }]);
    expect(ask(engine, 'the lancet').named).toMatchObject([
      { kind: 'credit', key: 'the-lancet', articles: 2 },
      { kind: 'author', key: 'the-lancet', articles: 1 },
    ]);
  });

  it('is a parameter of addresses, and a facet and a field of what the API answers', () => {
    const { request, page, problems } = parseSearchAddress(new URLSearchParams('credit=zoe&year=2024'));
    expect(problems).toEqual([]);
    expect(searchAddress(request)).toBe('/search?year=2024&credit=zoe');
    const answer = buildApiAnswer(request, page, ask(engine, request, { facets: true }));
    expect(answer).toMatchObject({
      search: 'year=2024&credit=zoe',
      results: [{ title: 'Three', credits: ['Zoë'] }],
      facets: {
        credit: {
          values: [
            { key: 'the-lancet', articles: 2, chosen: false },
            { key: 'zoe', label: 'Zoë', articles: 1, chosen: true },
          ],
        },
      },
    });
  });

  it('has pages and a directory, with their entries in the sitemap and ways to them beside lists', () => {
    expect(pageAt(library, '/credit/the-lancet')?.model()).toMatchObject({
      label: 'Credit',
      list: { total: 2 },
      meta: { path: '/credit/the-lancet' },
    });
    expect(entriesOf(library).map(({ path }) => path)).toContain('/credit/zoe');
    expect(buildSitemap(library).map(({ url }) => new URL(url).pathname)).toContain('/credit');
    const news = pageAt(library, '/news');
    expect(news?.kind === 'news' && news.model().rail.groups).toContainEqual(
      expect.objectContaining({ title: 'Credits', more: { label: 'All credits', href: '/credit' } }),
    );
    const shown = pageAt(library, '/credit');
    expect(shown && renderToStaticMarkup(createElement(PageView, { page: shown }))).toContain('href="/credit/zoe"');
  });
});

describe('a facet without values', () => {
  const none = makeLibrary([makeArticle({ slug: 'one' })]);

  it('has no page, no column of the index and no word on the site', () => {
    expect(['/credit', '/institution', '/author', '/source'].filter((path) => hasPage(none, path))).toEqual([]);
    expect(filesOf(none).shards[0]?.names).toEqual({});
    const news = pageAt(none, '/news');
    if (!news) throw new Error('there is no list of all news');
    expect(JSON.stringify(news.model())).not.toMatch(/credit|institution/i);
    expect(renderToStaticMarkup(createElement(PageView, { page: news }))).not.toMatch(/credit|institution/i);
  });
});
