import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/article';
import type { Library } from '@/lib/library/library';
import { pageAt } from '@/lib/pages/page-table';
import { facetsOf } from '@/lib/pages/topic';
import { cutFacets } from '@/lib/search/count-facets';
import { NO_SELECTION } from '@/lib/search/search-answer';
import { author, makeArticle, makeLibrary, topic, written } from '@/tests/fixtures/make-article';
import { ask, engineOver } from '@/tests/fixtures/make-engine';

/** What the search says of a topic, as much of it as a topic's page lists. */
function searched(library: Library, slug: string) {
  const { facets } = ask(engineOver(library), { selection: { ...NO_SELECTION, topic: [slug] } }, { facets: true });
  return facets && { ...cutFacets(facets, 8), topic: { values: [], more: 0 } };
}

function counted(library: Library, slug: string) {
  const shown = library.topics.get(slug);
  return shown ? facetsOf(library, shown) : null;
}

const source = (name: string, domain: string | null) => ({ name, domain });

const SOURCES = [
  null,
  source('KevinMD', 'kevinmd.com'),
  source('kevinmd', 'kevinmd.com'),
  source('KevinMD', null),
  source('KevinMD', 'kevinmd.example'),
  source('Node.js', null),
  source('Node JS', null),
  source('!?', null),
  source('Intranet', null),
  source('The intranet', 'intranet'),
  ...Array.from({ length: 9 }, (_, n) => source(`Source ${n}`, `source${n}.example`)),
];

const AUTHORS = ['Ada', 'ada', 'ADA', 'Bob', 'Émile', 'emile', ...Array.from({ length: 9 }, (_, n) => `Author ${n}`)];

const articles: fc.Arbitrary<readonly Article[]> = fc
  .array(
    fc.record({
      // An article has no topic twice: its front matter is read so.
      topics: fc.constantFrom([], ['T: a'], ['T: A'], ['T: b'], ['T: A', 'T: b']).map((names) => names.map(topic)),
      publisher: fc.constantFrom(...SOURCES),
      institution: fc.constantFrom(null, 'Ward', 'ward', 'Clinic').map((name) => name && { name, href: null }),
      authors: fc.subarray(AUTHORS, { maxLength: 3 }).map((names) => names.map(author)),
      date: fc.constantFrom('2019-12-31', '2020-01-01T00:30:00+05:00', '2021-06-01', '0950-02-28').map(written),
    }),
    { maxLength: 40 },
  )
  .map((made) => made.map((fields, n) => makeArticle({ slug: `x${n}`, ...fields })));

describe('what narrows a topic', () => {
  it('is what the search says of it', () => {
    fc.assert(
      fc.property(articles, (some) => {
        const library = makeLibrary(some);
        for (const slug of library.topics.keys()) expect(counted(library, slug)).toEqual(searched(library, slug));
      }),
      { numRuns: 200 },
    );
  });

  it('is no more than the page has room for', () => {
    const library = makeLibrary(
      Array.from({ length: 12 }, (_, n) =>
        makeArticle({ slug: `x${n}`, topics: [topic('T: a')], authors: [author(`Author ${n}`), author('Ada')] }),
      ),
    );
    const { author: authors, source: sources } = counted(library, 't-a') ?? {};
    expect(authors?.values.slice(0, 2)).toMatchObject([
      { key: 'ada', label: 'Ada', articles: 12, chosen: false },
      { key: 'author-0', articles: 1 },
    ]);
    expect([authors?.values.length, authors?.more]).toEqual([8, 5]);
    expect(sources).toEqual({ values: [], more: 0 });
  });

  it('names a source without a domain as the newest article of the site does', () => {
    const of = (slug: string, day: string, name: string, topics: readonly string[]) =>
      makeArticle({ slug, date: written(day), publisher: source(name, null), topics: topics.map(topic) });
    const library = makeLibrary([
      of('a', '2024-01-01', 'Node.js', ['T: a']),
      of('b', '2024-02-01', 'Node JS', ['T: b']),
    ]);
    expect(counted(library, 't-a')?.source.values).toMatchObject([{ key: 'node-js', label: 'Node JS', articles: 1 }]);
  });
});

describe('a page of a long list', () => {
  it.each(['/topic/t-a', '/author/ada', '/news/2024', '/news/2024/01'])(
    'is counted before it is made: %s',
    async (path) => {
      let looks = 0;
      const articles = Array.from({ length: 60 }, (_, n) => {
        const article = makeArticle({ slug: `x${n}`, date: written('2024-01-01'), topics: [topic('T: a')] });
        const get = () => {
          looks++;
          return [author('Ada')];
        };
        return Object.defineProperty(article, 'authors', { enumerable: true, get });
      });
      const page = pageAt(makeLibrary(articles), path);
      await page?.prepare();
      const counted = looks;
      page?.model();
      // Only the rows of this one page.
      expect(looks - counted).toBeLessThan(articles.length);
    },
  );
});
