import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf } from '@/lib/core/dates';
import { daysOf } from '@/lib/search/dates-in-query';
import { parseQuery } from '@/lib/search/parse-query';
import { written } from '@/tests/fixtures/make-article';
import { ask, engineOf, exactTitlesFor, titlesFor } from '@/tests/fixtures/make-engine';

const TODAY = dayNumber('2024-06-01') ?? 0;

const shown = (day: number) => (Number.isFinite(day) ? dayOf(day) : '');
const timeIn = (query: string) =>
  parseQuery(query).operators.flatMap(({ kind, value }) =>
    kind === 'date' ? [(daysOf(value, TODAY) ?? []).map((days) => days.map(shown).join(' – ')).join(', ')] : [],
  );
const wordsIn = (query: string) => parseQuery(query).words;

describe('a time in a query', () => {
  it.each([
    ['March 2014', '2014-03-01 – 2014-03-31'],
    ['events march 2014', '2014-03-01 – 2014-03-31'],
    ['Mar. 2014 events', '2014-03-01 – 2014-03-31'],
    ['Sept 2014', '2014-09-01 – 2014-09-30'],
    ['February 2020', '2020-02-01 – 2020-02-29'],
    ['December, 2014', '2014-12-01 – 2014-12-31'],
    ['March 5, 2014', '2014-03-05 – 2014-03-05'],
    ['5 March 2014', '2014-03-05 – 2014-03-05'],
    ['on 5th of nothing, 5th March 2014', '2014-03-05 – 2014-03-05'],
    ['2014-06', '2014-06-01 – 2014-06-30'],
    ['events 2014-06-02?', '2014-06-02 – 2014-06-02'],
    ['in 2014', '2014-01-01 – 2014-12-31'],
    ['apps since 2014', '2014-01-01 – '],
    ['after March 2014', '2014-04-01 – '],
    ['after 2015', '2016-01-01 – '],
    ['before March 2014', ' – 2014-02-28'],
    ['until 2014', ' – 2014-12-31'],
    ['last year', '2023-01-01 – 2023-12-31'],
    ['what happened in the last year', '2023-01-01 – 2023-12-31'],
    ['this year', '2024-01-01 – 2024-12-31'],
    ['apps since last year', '2023-01-01 – '],
    ['before this month', ' – 2024-05-31'],
    ['last month', '2024-05-01 – 2024-05-31'],
    ['this month', '2024-06-01 – 2024-06-30'],
    ['past week', '2024-05-25 – 2024-06-01'],
    ['before last month', ' – 2024-04-30'],
    ['after the last year', '2024-01-01 – '],
    ['from May 2014 to July 2014', '2014-05-01 – 2014-07-31'],
    ['between May 2014 and June 2014', '2014-05-01 – 2014-06-30'],
    ['apps from 2014 to 2016', '2014-01-01 – 2016-12-31'],
    ['since May 2014 until 5 July 2014', '2014-05-01 – 2014-07-05'],
    ['May 2014 to 2015', '2014-05-01 – 2015-12-31'],
    ['between last month and this month', '2024-05-01 – 2024-06-30'],
    ['between 2016 and 2014', '2014-01-01 – 2016-12-31'],
    ['May or June 2014', '2014-05-01 – 2014-05-31, 2014-06-01 – 2014-06-30'],
    ['apps in May and October 2014', '2014-05-01 – 2014-05-31, 2014-10-01 – 2014-10-31'],
    ['May, June or July 2014', '2014-05-01 – 2014-05-31, 2014-06-01 – 2014-06-30, 2014-07-01 – 2014-07-31'],
    ['May–June 2014', '2014-05-01 – 2014-06-30'],
    ['apps May - June 2014', '2014-05-01 – 2014-06-30'],
    ['May to July 2014', '2014-05-01 – 2014-07-31'],
    ['from May to July 2014', '2014-05-01 – 2014-07-31'],
    ['between May and July 2014', '2014-05-01 – 2014-07-31'],
    ['from November to February 2015', '2014-11-01 – 2015-02-28'],
    ['Q1 2014', '2014-01-01 – 2014-03-31'],
    ['2014 Q4', '2014-10-01 – 2014-12-31'],
    ['the third quarter of 2014', '2014-07-01 – 2014-09-30'],
    ['in the 2nd quarter 2014', '2014-04-01 – 2014-06-30'],
    ['Q1 or Q3 2014', '2014-01-01 – 2014-03-31, 2014-07-01 – 2014-09-30'],
    ['Q2–Q3 2014', '2014-04-01 – 2014-09-30'],
    ['from Q1 2014 to Q3 2015', '2014-01-01 – 2015-09-30'],
    ['2014–2016', '2014-01-01 – 2016-12-31'],
    ['apps 2014-2016', '2014-01-01 – 2016-12-31'],
    ['in 2014: apps', '2014-01-01 – 2014-12-31'],
    ['apps in 2014;', '2014-01-01 – 2014-12-31'],
    ['in 2014’s apps', '2014-01-01 – 2014-12-31'],
    ["May 2014's apps", '2014-05-01 – 2014-05-31'],
    ['apps (May 2014)', '2014-05-01 – 2014-05-31'],
    ['apps [since 2014]!', '2014-01-01 – '],
    ['-May 2014', '2014-05-01 – 2014-05-31'],
  ])('is read in %j', (query, days) => {
    expect(timeIn(query)).toEqual([days]);
  });

  it('of last month is December, asked in January', () => {
    expect(
      daysOf('last month', dayNumber('2024-01-15') ?? 0)
        ?.flat()
        .map(shown),
    ).toEqual(['2023-12-01', '2023-12-31']);
  });

  it.each([
    ...[
      '2014',
      '2014 or 2015',
      'openFDA 2014',
      'hospital 2014',
      'marketing 2014',
      '31 June 2014',
      '2014-13',
      '2014-02-30',
      '2014-15',
    ],
    ...[
      'may',
      'march of the nurses',
      '"March 2014"',
      'cve-2014-06',
      '2014-06-022',
      'topic:"March 2014"',
      'last',
      'years',
    ],
    ...['5 2014', 'junes 2014', 'marc 2014', 'septe 2014', 'May 0 2014', 'May 00 2014', '0 May 2014', '2014-00'],
    ...['may or june', 'march and rally 2014', 'Q5 2014', 'q1', '1234-5678', 'between may and never 2014'],
    ...['2014-05-00', 'from 31 June 2014 to July 2014', 'in 2014-abc', 'in 2014.5'],
  ])('is none: %j', (query) => {
    expect(timeIn(query)).toEqual([]);
  });

  it('takes its words from those that must be found', () => {
    expect(wordsIn('events in March 2014 about apps')).toEqual(['events', 'about', 'apps']);
    expect(wordsIn('31 June 2014')).toEqual(['31', 'june', '2014']);
    expect(parseQuery('apps March 2014').open).toBe(false);
    expect(parseQuery('March 2014 app').open).toBe(true);
  });
});

describe('a search with a time', () => {
  const engine = engineOf([
    { title: 'Apps of today', date: written('2024-05-20') },
    { title: 'Apps of a year ago', date: written('2023-03-10') },
    { title: 'Apps in spring', date: written('2014-03-31') },
    { title: 'Webinars, March 2014', date: written('2014-02-20') },
    { title: 'Old apps', date: written('2014-02-01') },
  ]);

  it.each([
    ['apps March 2014', ['Apps in spring']],
    ['apps 2014-03', ['Apps in spring']],
    ['apps in 2014', ['Apps in spring', 'Old apps']],
    ['apps last year', ['Apps of a year ago']],
    ['apps since 2023', ['Apps of today', 'Apps of a year ago']],
    ['which apps were launched in March 2014?', ['Apps in spring']],
    ['apps "March 2014"', []],
  ])('is narrowed by it: %s', (query, found) => {
    expect(exactTitlesFor(engine, query).sort()).toEqual([...found].sort());
  });

  it.each([
    ['May 2014 June 2014', ['May', 'June']],
    ['june 2014 or july 2014', ['June', 'July']],
    ['from May 2014 to July 2014', ['May', 'June', 'July']],
    ['between May 2014 and June 2014', ['May', 'June']],
    ['since June 2014 before July 2014', ['June']],
    ['this month, May 2014', ['Today', 'May']],
    ['in 2014 -May 2014', ['June', 'July', 'August']],
    ['-in 2014', ['Today']],
    ['May or July 2014', ['July', 'May']],
    ['May–July 2014', ['July', 'June', 'May']],
    ['in 2014 or 2024', ['Today', 'August', 'July', 'June', 'May']],
    ['during 2013 and 2024?', ['Today']],
  ])('of which the query names two: %s', (query, found) => {
    const dated = engineOf(
      [
        ['Today', '2024-06-01'],
        ['August', '2014-08-01'],
        ['July', '2014-07-31'],
        ['June', '2014-06-15'],
        ['May', '2014-05-01'],
      ].map(([title, day = '']) => ({ title, date: written(day) })),
    );
    expect(titlesFor(dated, query).sort()).toEqual([...found].sort());
  });

  it.each([
    ['this week', []],
    ['past month', ['Of now']],
    ['last year trends', ['Trends then']],
    ['since last year trends', ['Trends then', 'Trends now']],
    ['before 2014 trends', ['Trends of old']],
    ['trends until 2013', ['Trends of old']],
    ['trends after 2014', ['Trends now', 'Trends then']],
    ['trends between 2012 and 2013', ['Trends of old']],
  ])('has nothing outside where the time is open, or counted from today: %s', (query, found) => {
    const dated = engineOf(
      [
        ['Of now', '2024-05-20'],
        ['Trends now', '2024-04-10'],
        ['Trends then', '2023-03-10'],
        ['Trends this week and last year, before 2014, since 2015, in 2012 and 2013', '2014-06-01'],
        ['Trends of old', '2013-06-01'],
      ].map(([title, day = '']) => ({ title, date: written(day) })),
    );
    expect(exactTitlesFor(dated, query).sort()).toEqual([...found].sort());
  });

  it('has also what names the time, and everything of it where nothing else is asked', () => {
    expect(exactTitlesFor(engine, 'webinars March 2014')).toEqual(['Webinars, March 2014']);
    expect(titlesFor(engine, 'March 2014')).toEqual(['Apps in spring', 'Webinars, March 2014']);
    expect(titlesFor(engine, 'what happened in March 2014')).toEqual(['Apps in spring', 'Webinars, March 2014']);
  });

  it('says so in a filter that can be taken away', () => {
    const { filters } = ask(engine, 'apps in March 2014');
    expect(filters).toMatchObject([
      { kind: 'date', negated: false, label: 'in March 2014', problem: null, without: { query: 'apps' } },
    ]);
    expect(exactTitlesFor(engine, filters[0]?.without ?? '')).toHaveLength(4);
    expect(ask(engine, 'apps in March or May 2014').filters).toMatchObject([
      { label: 'in March or May 2014', without: { query: 'apps' } },
    ]);
    expect(ask(engine, 'apps last year').filters[0]?.label).toBe('last year (2023-01-01 – 2023-12-31)');
    for (const query of ['apps (in March 2014)', 'apps -[March 2014]', 'apps March 2014’s', 'apps (-March 2014)'])
      expect(ask(engine, query).filters[0]?.without.query, query).toBe('apps');
    expect(ask(engine, 'apps since last year').filters[0]?.label).toBe('since last year (2023-01-01 –)');
    expect(ask(engine, 'apps -May 2014').filters).toMatchObject([{ kind: 'date', negated: true, label: 'May 2014' }]);
  });

  it('says that the time is in the way where nothing is left', () => {
    const { exact, obstacles } = ask(engine, 'webinars May 2020');
    expect(exact).toBe(0);
    expect(obstacles.map(({ filter, articles }) => [filter.label, articles])).toEqual([['May 2020', 1]]);
  });
});
