import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '@/lib/search/build-search-index';
import { createSearchEngine } from '@/lib/search/search-engine';
import type { MatchRanges } from '@/lib/search/search-index';
import { author, makeArticle, makeLibrary, topic, written } from '@/tests/fixtures/make-article';

type Fields = Parameters<typeof makeArticle>[0];

/** An engine over articles, the first the newest. */
function engineOf(...articles: Omit<Fields, 'slug'>[]) {
  const made = articles.map((fields, n) =>
    makeArticle({ description: '', date: written(`2024-01-${28 - n}`), ...fields, slug: `a${n}` }),
  );
  return createSearchEngine(buildSearchIndex(makeLibrary(made)));
}

const titlesFor = (engine: ReturnType<typeof engineOf>, query: string) =>
  engine.search(query, 20).results.map(({ title }) => title);

function marked(text: string, ranges: MatchRanges | undefined): string {
  return [...(ranges ?? [])]
    .reverse()
    .reduce((shown, [start, end]) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`, text);
}

describe('what is found', () => {
  it('stands exactly before what is only alike, and the latter is told apart', () => {
    const engine = engineOf({ title: 'Telehelth, misspelt' }, { title: 'Telehealth at home' });
    const { results } = engine.search('telehealth', 20);
    expect(results.map(({ title, approximate }) => [title, approximate])).toEqual([
      ['Telehealth at home', false],
      ['Telehelth, misspelt', true],
    ]);
  });

  it.each(['telehelth', 'telehaelth', 'teleheallth', 'interoperabilty', 'interoperability telehelth'])(
    'is found though misspelt: %s',
    (query) => {
      const engine = engineOf({ title: 'Telehealth records and interoperability' }, { title: 'Something else' });
      expect(titlesFor(engine, query)).toEqual(['Telehealth records and interoperability']);
    },
  );

  it('is not padded with the alike where exact finds are many', () => {
    const engine = engineOf(...Array(6).fill({ title: 'Telehealth' }), { title: 'Telehelth' });
    expect(titlesFor(engine, 'telehealth')).toEqual(Array(6).fill('Telehealth'));
  });

  it('has every word of the query', () => {
    const engine = engineOf({ title: 'Patient portal' }, { title: 'Patient records' }, { title: 'Portal' });
    expect(titlesFor(engine, 'portal patient')[0]).toBe('Patient portal');
    expect(engine.search('portal patient', 20).results.filter(({ approximate }) => !approximate)).toHaveLength(1);
  });

  it('comes by weight: title, topic, description, author; whole words before beginnings; then the newest', () => {
    const engine = engineOf(
      { title: 'By', authors: [author('Cancer Smith')] },
      { title: 'Described', description: 'On cancer' },
      { title: 'Filed', topics: [topic('T: Cancer')] },
      { title: 'Cancers' },
      { title: 'Cancer, newer' },
      { title: 'Cancer, older' },
    );
    expect(titlesFor(engine, 'cancer')).toEqual([
      'Cancer, newer',
      'Cancer, older',
      'Cancers',
      'Filed',
      'Described',
      'By',
    ]);
  });

  it('may be known by its publisher, under the name of the source', () => {
    const publisher = (name: string) => ({ name, domain: 'kevinmd.com' });
    const engine = engineOf(
      { title: 'New', publisher: publisher('KevinMD') },
      { title: 'Old', publisher: publisher('kevinmd.com') },
    );
    expect(titlesFor(engine, 'kevinmd')).toEqual(['New', 'Old']);
    expect(engine.search('kevinmd', 1)).toMatchObject({ exact: 2, results: [{ publisher: 'KevinMD' }] });
  });

  it.each([
    ['perez', 'Doctor Pérez'],
    ['PÉREZ', 'Doctor Pérez'],
    ['pe\u0301rez', 'Doctor Pérez'],
    ['dont', 'Don’t panic'],
    ["don't", 'Don’t panic'],
    ['don’t', 'Don’t panic'],
    ['遠隔', '遠隔医療の今'],
    ['صحة', 'صحة رقمية'],
    ['здрав', 'Здравје'],
    ['covid-19', 'COVID-19 data'],
    ['r&d', 'R&D'],
  ])('is found for %j: %s', (query, title) => {
    const engine = engineOf(
      ...['Doctor Pérez', 'Don’t panic', '遠隔医療の今', 'صحة رقمية', 'Здравје', 'COVID-19 data', 'R&D'].map(
        (each) => ({ title: each }),
      ),
    );
    expect(engine.search(query, 20).results[0]).toMatchObject({ title, approximate: false });
  });

  it('is counted in full though fewer are given', () => {
    const engine = engineOf(...Array(9).fill({ title: 'Telehealth' }));
    const { results, exact, alike } = engine.search('telehealth', 4);
    const total = exact + alike;
    expect([results.length, total]).toEqual([4, 9]);
  });

  it('is nothing for nothing', () => {
    const engine = engineOf({ title: 'Telehealth' });
    for (const query of ['', '   ', '!?', '–'])
      expect(engine.search(query, 20)).toEqual({ results: [], exact: 0, alike: 0 });
    expect(createSearchEngine(buildSearchIndex(makeLibrary([]))).search('x', 20).exact).toBe(0);
  });

  it('is shown with its day, its first topic and its description', () => {
    const engine = engineOf({ title: 'X', description: 'About it', topics: [topic('Symplur: EHR'), topic('T: t')] });
    expect(engine.search('x', 1).results[0]).toMatchObject({
      slug: 'a0',
      day: '2024-01-28',
      description: 'About it',
      topic: { label: 'EHR', taxonomy: 'Symplur' },
      publisher: '',
    });
  });
});

describe('the marks', () => {
  it.each([
    ['tele', 'Telehealth for all', '[Tele]health for all'],
    ['health', 'Health data, healthy health', '[Health] data, [health]y [health]'],
    ['for data', 'Data for all', '[Data] [for] all'],
    ['cafe', 'A Café culture', 'A [Café] culture'],
    ['caf', 'A Café culture', 'A [Caf]é culture'],
    ['dont', 'Don’t panic', '[Don’t] panic'],
    ['finance', 'The ﬁnance act', 'The [ﬁnance] act'],
    ['data', '😀 data 👩‍⚕️ data', '😀 [data] 👩‍⚕️ [data]'],
    ['straße', 'Die Straße', 'Die [Straße]'],
    ['遠隔', '遠隔医療の今', '[遠隔]医療の今'],
  ])('for %j stand in %j so: %s', (query, title, expected) => {
    const [result] = engineOf({ title }).search(query, 1).results;
    expect(marked(title, result?.titleMatches)).toBe(expected);
  });

  it('stand at the word that was meant where it was misspelt', () => {
    const [result] = engineOf({ title: 'Home telehealth, now', description: 'By telehealth' }).search(
      'telehelth',
      1,
    ).results;
    expect(marked('Home telehealth, now', result?.titleMatches)).toBe('Home [telehealth], now');
    expect(marked('By telehealth', result?.descriptionMatches)).toBe('By [telehealth]');
  });

  it('never part a letter from its accent', () => {
    const title = 'Cafe\u0301s';
    const [result] = engineOf({ title }).search('cafe', 1).results;
    for (const [, end] of result?.titleMatches ?? []) expect(title[end]).not.toBe('\u0301');
  });
});

describe('a hostile query', () => {
  const titles = ['Telehealth (EHR) [x] a.b*c', 'Don’t panic 😀', '<script>alert(1)</script>', 'صحة', '遠隔医療'];
  const engine = engineOf(...titles.map((title) => ({ title, description: title })));
  const expectSane = (query: string) => {
    const { results, exact, alike } = engine.search(query, 20);
    const total = exact + alike;
    expect(results.length).toBe(Math.min(20, total));
    expect(new Set(results.map(({ slug }) => slug)).size).toBe(results.length);
    for (const { title, description, titleMatches, descriptionMatches } of results) {
      for (const [text, ranges] of [
        [title, titleMatches],
        [description, descriptionMatches],
      ] as const) {
        let last = 0;
        for (const [start, end] of ranges) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }
    }
  };

  it.each([
    ['10,000 letters', 'a'.repeat(10_000)],
    ['10,000 characters of words', 'telehealth ehr '.repeat(667)],
    ['metacharacters of regular expressions', '.*+?^$ {}()|[]\\/ (a+)+$ [z-a] \\1'],
    ["Fuse's own operators", '=telehealth !x \'y ^z a$ "b c" | d'],
    ['emoji', '😀👩‍⚕️🏥'],
    ['half a character', 'a\ud800b'],
    ['right to left', 'صحة \u202eabc'],
    ['CJK', '遠隔医療遠隔医療遠隔医療'],
    ['HTML', '<script>alert(1)</script>'],
    ['entities', '&lt;b&gt; &amp;'],
    ['control characters', '\u0000\u0007\u001b[31m'],
    ['marks without a letter', '\u0301\u0301\u0301'],
    ['names of functions', '__proto__ constructor toString'],
  ])('does no harm: %s', (_what, query) => {
    expectSane(query);
  });

  it('does no harm, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.string({ unit: 'grapheme' })), expectSane),
    );
  });
});
