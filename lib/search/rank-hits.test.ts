import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '@/lib/core/dates';
import type { SearchRequest } from '@/lib/search/search-answer';
import type { GrowingEngine } from '@/lib/search/search-engine';
import { author, topic, written } from '@/tests/fixtures/make-article';
import { ask, engineOf, entry, exactTitlesFor, type Fields, titlesFor } from '@/tests/fixtures/make-engine';

const day = (number: number) => written(dayOf(number));

describe('the best first', () => {
  it('is by weight: title, topic, description, author; whole words before beginnings; then the newest', () => {
    const engine = engineOf([
      { title: 'By', authors: [author('Cancer Smith')] },
      { title: 'Described', description: 'On cancer' },
      { title: 'Filed', topics: [topic('T: Cancer Care')] },
      { title: 'Cancerous' },
      { title: 'Cancer, newer' },
      { title: 'Cancer, older' },
    ]);
    expect(titlesFor(engine, 'cancer')).toEqual([
      'Cancer, newer',
      'Cancer, older',
      'Cancerous',
      'Filed',
      'Described',
      'By',
    ]);
  });

  it.each([
    ['a title before a topic', { title: 'Cancer' }, { title: 'X', topics: [topic('T: Cancer Care')] }],
    [
      'a topic before a description',
      { title: 'X', topics: [topic('T: Cancer Care')] },
      { title: 'Y', description: 'On cancer' },
    ],
    [
      'a description before an author',
      { title: 'X', description: 'On cancer' },
      { title: 'Y', authors: [author('Cancer Smith')] },
    ],
    [
      'a description before a source',
      { title: 'X', description: 'On cancer' },
      { title: 'Y', publisher: { name: 'Cancer Weekly', domain: 'c.example' } },
    ],
    ['a whole word before its beginning', { title: 'Cancer' }, { title: 'Cancerous' }],
    ['the word itself before its plural', { title: 'Cancer' }, { title: 'Cancers' }],
    [
      'title and description before the title alone',
      { title: 'Cancer', description: 'On cancer' },
      { title: 'Cancer', description: 'On it' },
    ],
  ] as [string, Fields, Fields][])('puts %s, whichever is newer', (_what, first, second) => {
    for (const articles of [
      [first, second],
      [second, first],
    ]) {
      const [best] = ask(engineOf(articles), 'cancer').results;
      expect(best).toMatchObject({ title: first.title, description: first.description ?? '' });
    }
  });

  it('has the word itself before rare words that begin with it', () => {
    const common = Array.from({ length: 30 }, (_, n) => ({ title: `An apple ${n}` }));
    const engine = engineOf([{ title: 'An applejack 1' }, { title: 'An applecart 2' }, ...common]);
    const titles = ask(engine, 'apple', { limit: 50 }).results.map(({ title }) => title);
    expect(titles.slice(-2)).toEqual(['An applejack 1', 'An applecart 2']);
  });

  it('has the word itself before rare names of the same thing', () => {
    const common = Array.from({ length: 30 }, (_, n) => ({ title: `Telemedicine ${n}` }));
    const engine = engineOf(
      [{ title: 'Telecare 1' }, { title: 'Filed', topics: [topic('T: Remote Care')] }, ...common],
      {
        topics: [entry('T: Remote Care', ['telemedicine', 'telecare'])],
      },
    );
    const titles = ask(engine, 'telemedicine', { limit: 50 }).results.map(({ title }) => title);
    expect(titles.indexOf('Telecare 1')).toBeGreaterThanOrEqual(30);
  });

  it('has all words in the title before words here and there', () => {
    const engine = engineOf([
      { title: 'Patient safety', description: 'In the portal' },
      { title: 'Portal news', description: 'For each patient' },
      { title: 'A patient portal' },
    ]);
    expect(titlesFor(engine, 'patient portal')[0]).toBe('A patient portal');
  });

  it('is the newest among equals, wherever the newest stands', () => {
    const engine = engineOf(
      Array.from({ length: 9 }, (_, n) => ({ title: 'Telehealth', slug: `a${n}`, date: day(19_000 - 400 * n) })),
    );
    expect(ask(engine, 'telehealth').results.map(({ slug }) => slug)).toEqual(
      Array.from({ length: 9 }, (_, n) => `a${n}`),
    );
  });

  it('is in one order among equals of one day, as in the archive', () => {
    const same = ['c', 'a', 'b', 'e', 'd'].map((slug) => ({ title: 'Telehealth', slug, date: written('2024-01-01') }));
    const slugs = ask(engineOf(same), 'telehealth').results.map(({ slug }) => slug);
    expect(slugs).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('counts the best place of a word, not the first way it was found', () => {
    const engine = engineOf([
      { title: 'A story', topics: [topic('T: Hospital Care')], description: 'Of a hospital' },
      { title: 'Hospitals', description: 'A hospital' },
    ]);
    expect(titlesFor(engine, 'hospital ')[0]).toBe('Hospitals');
  });

  it('is of the topic, source or person that the query names', () => {
    const engine = engineOf([
      { title: 'In other news', description: 'What telehealth is' },
      { title: 'Weekly digest', topics: [topic('Healthcare IT News: Telehealth')] },
      { title: 'Perez speaks', description: 'A talk' },
      { title: 'A column', authors: [author('María Pérez')] },
    ]);
    expect(titlesFor(engine, 'telehealth')[0]).toBe('Weekly digest');
    expect(exactTitlesFor(engine, 'maria perez')[0]).toBe('A column');
  });

  it('is of the topic that the query names by another name', () => {
    const engine = engineOf(
      [
        { title: 'In other news', description: 'What telehealth is' },
        { title: 'Weekly digest', topics: [topic('Healthcare IT News: Telehealth')] },
      ],
      { topics: [entry('Healthcare IT News: Telehealth', ['telemedicine'])] },
    );
    expect(titlesFor(engine, 'telemedicine')).toEqual(['Weekly digest', 'In other news']);
  });
});

describe('the newest first', () => {
  it('is by day alone, whatever the words', () => {
    const engine = engineOf([
      { title: 'By', authors: [author('Cancer Smith')] },
      { title: 'Described', description: 'On cancer' },
      { title: 'Cancer' },
    ]);
    expect(titlesFor(engine, { query: 'cancer', sort: 'date' })).toEqual(['By', 'Described', 'Cancer']);
  });

  it('still has what was found as typed before what is only alike', () => {
    const engine = engineOf([{ title: 'Telehelth' }, { title: 'Telehealth' }, { title: 'Telehealht' }]);
    expect(titlesFor(engine, { query: 'telehealth', sort: 'date' })).toEqual(['Telehealth', 'Telehelth', 'Telehealht']);
  });

  it('is the order of a search without words', () => {
    const engine = engineOf([
      { title: 'C', topics: [topic('T: x')] },
      { title: 'A', topics: [topic('T: x')] },
      { title: 'B' },
    ]);
    expect(titlesFor(engine, '')).toEqual(['C', 'A', 'B']);
    expect(titlesFor(engine, 'topic:x')).toEqual(['C', 'A']);
  });
});

describe('pages of results', () => {
  const words = ['telehealth', 'hospital', 'records', 'patient', 'telehealt', 'hospitals'];
  const engine = engineOf(
    Array.from({ length: 300 }, (_, n) => ({
      title: `${words[n % 6]} ${words[(n * 5 + 1) % 4]} ${n}`,
      description: n % 4 === 0 ? `${words[n % 3]} ${words[n % 5]}` : '',
      topics: n % 5 === 0 ? [topic('T: Telehealth')] : [],
      date: day(19_700 - 7 * n),
    })),
  );

  const slugsOf = (asked: Partial<SearchRequest>, offset: number, limit: number, searched: GrowingEngine = engine) =>
    ask(searched, asked, { offset, limit }).results.map(({ slug, approximate }) => `${slug} ${approximate}`);

  const asked = fc.record({
    query: fc.oneof(
      fc.constantFrom(
        '',
        'telehealth',
        'telehealth hospital',
        'hosp',
        'telehelth',
        'records blockchain',
        'topic:telehealth',
        '-patient',
        '"hospital records"',
        'rec pat',
        'tele',
      ),
      fc.subarray(words, { maxLength: 3 }).map((some) => some.join(' ')),
    ),
    sort: fc.constantFrom('relevance' as const, 'date' as const),
  });

  it('join to one list: none twice, none lost, whatever their size', () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 60 }), (request, size) => {
        const whole = slugsOf(request, 0, 1000);
        const { exact, alike } = ask(engine, request);
        expect(whole).toHaveLength(exact + alike);
        expect(new Set(whole).size).toBe(whole.length);
        const pages = Array.from({ length: Math.ceil(whole.length / size) + 1 }, (_, page) =>
          slugsOf(request, page * size, size),
        );
        expect(pages.flat()).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('have exact results first, then those alike, on every page', () => {
    fc.assert(
      fc.property(asked, (request) => {
        const { results, exact } = ask(engine, request, { limit: 1000 });
        results.forEach(({ approximate }, index) => {
          expect(approximate).toBe(index >= exact);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('say the same of the whole search on each', () => {
    const [first, second] = [0, 20].map((offset) => ask(engine, 'telehealth', { offset, facets: true }));
    expect({ ...second, results: [] }).toEqual({ ...first, results: [] });
  });

  it('are empty behind the last', () => {
    expect(slugsOf({ query: 'telehealth' }, 1000, 20)).toEqual([]);
    expect(slugsOf({ query: 'telehealth' }, 0, 0)).toEqual([]);
  });

  it('are the same when asked for again after other questions', () => {
    const before = slugsOf({ query: 'telehealth hospital' }, 0, 50);
    for (const query of ['records', 'hospitl', 'topic:telehealth', 'zzz yyy xxx']) ask(engine, query, { facets: true });
    expect(slugsOf({ query: 'telehealth hospital' }, 0, 50)).toEqual(before);
  });
});
