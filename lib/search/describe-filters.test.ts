import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_SELECTION, type SearchRequest } from '@/lib/search/search-answer';
import { author, topic } from '@/tests/fixtures/make-article';
import { ask, engineOf, entry } from '@/tests/fixtures/make-engine';

const engine = engineOf(
  [
    {
      title: 'One',
      topics: [topic('Healthcare IT News: Telehealth')],
      authors: [author('María Pérez')],
      publisher: { name: 'KevinMD', domain: 'kevinmd.com' },
    },
    {
      title: 'Two',
      topics: [topic('Symplur: Mental Health'), topic('Symplur: Health Literacy')],
      authors: [author('Ada Lovelace')],
    },
  ],
  { topics: [entry('Healthcare IT News: Telehealth', ['telemedicine'])] },
);

const filtersOf = (request: Partial<SearchRequest>) =>
  ask(engine, request).filters.map(({ kind, negated, label }) => `${negated ? 'not ' : ''}${kind}: ${label}`);

describe('the filters in force', () => {
  it.each([
    ['topic:telemedicine', ['topic: Telehealth']],
    ['topic:healthcare-it-news-telehealth', ['topic: Telehealth']],
    ['-topic:tele', ['not topic: Telehealth']],
    ['topic:health', ['topic: health (2)']],
    ['author:perez', ['author: María Pérez']],
    ['source:kevinmd.com', ['source: KevinMD']],
    ['after:2021-03', ['after: 2021-03']],
    ['before:2021', ['before: 2021']],
    ['"second opinion"', ['phrase: second opinion']],
    ['-"second opinion"', ['not phrase: second opinion']],
    ['-apps', ['not word: apps']],
    ['topic:blockchain', ['topic: blockchain']],
    ['telehealth and nothing else', []],
  ])('are called what readers call them: %s', (query, filters) => {
    expect(filtersOf({ query })).toEqual(filters);
  });

  it('come from the query first, as they stand there, then from the facets, then the days', () => {
    expect(
      filtersOf({
        query: 'care -apps topic:telehealth',
        selection: {
          topic: ['symplur-mental-health'],
          source: ['kevinmd.com'],
          author: ['ada-lovelace'],
          institution: [],
          year: ['2024', '2021'],
        },
        from: '2021-02-17',
        to: '2024-03-01',
      }),
    ).toEqual([
      'not word: apps',
      'topic: Telehealth',
      'topic: Mental Health',
      'source: KevinMD',
      'author: Ada Lovelace',
      'year: 2024',
      'year: 2021',
      'from: 2021-02-17',
      'to: 2024-03-01',
    ]);
  });

  it('say which of them cannot be followed', () => {
    const { filters } = ask(engine, {
      query: 'topic:telehelth after:soon author:ada',
      selection: { ...NO_SELECTION, topic: ['no-such-topic', 'symplur-mental-health'], source: ['nobody.example'] },
      from: '2021-02-30',
    });
    expect(filters.map(({ kind, problem }) => [kind, problem === null ? 'followed' : problem])).toEqual([
      ['topic', 'There is no topic “telehelth”.'],
      ['after', 'Not a date. Write 2021, 2021-03 or 2021-03-05.'],
      ['author', 'followed'],
      ['topic', 'There is no topic “no-such-topic”.'],
      ['topic', 'followed'],
      ['source', 'There is no source “nobody.example”.'],
      ['from', 'Not a date. Write 2021, 2021-03 or 2021-03-05.'],
    ]);
  });

  it('can each be taken away, and leave all others and the words as they were', () => {
    const request = fc.record({
      query: fc
        .subarray(
          [
            'care',
            'topic:telehealth',
            '-topic:"mental health"',
            'author:“ada l”',
            '"second opinion"',
            '-apps',
            'after:2021',
            'before:soon',
            'now',
          ],
          { minLength: 1 },
        )
        .map((parts) => parts.join(' ')),
      selection: fc.record({
        topic: fc.subarray(['symplur-mental-health', 'no-such-topic']),
        source: fc.subarray(['kevinmd.com']),
        author: fc.subarray(['ada-lovelace', 'maria-perez']),
        institution: fc.subarray(['no-such-institution']),
        year: fc.subarray(['2024', '2021']),
      }),
      from: fc.constantFrom(null, '2021-02-17', 'soon'),
      to: fc.constantFrom(null, '2024-03-01'),
      sort: fc.constantFrom('relevance' as const, 'date' as const),
    });
    fc.assert(
      fc.property(request, (asked) => {
        const all = filtersOf(asked);
        ask(engine, asked).filters.forEach(({ without }, index) => {
          expect(filtersOf(without)).toEqual(all.filter((_filter, other) => other !== index));
          expect(without.sort).toBe(asked.sort);
          for (const word of ['care', 'now'])
            expect(without.query.split(' ').includes(word)).toBe(asked.query.split(' ').includes(word));
        });
      }),
    );
  });

  it('can be taken away from a query that is too long to be read whole', () => {
    const { filters } = ask(engine, { query: `topic:telehealth ${'care '.repeat(60)}-apps` });
    expect(filters).toHaveLength(1);
    expect(filters[0]?.without.query).not.toContain('topic:');
    expect(filtersOf(filters[0]?.without ?? {})).toEqual([]);
  });
});
