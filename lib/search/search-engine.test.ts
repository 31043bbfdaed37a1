import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MatchRanges, NO_SELECTION, type SearchRequest } from '@/lib/search/search-answer';
import { author, makeOfferingFile, offering, topic, written } from '@/tests/fixtures/make-article';
import { ask, engineOf, entry, exactTitlesFor, titlesFor } from '@/tests/fixtures/make-engine';

const times = (count: number, title: string) => Array.from({ length: count }, () => ({ title }));

describe('what is found', () => {
  it('stands exactly before what is only alike, and the latter is told apart', () => {
    const engine = engineOf([{ title: 'Telehelth, misspelt' }, { title: 'Telehealth at home' }]);
    const { results, exact, alike } = ask(engine, 'telehealth');
    expect(results.map(({ title, approximate }) => [title, approximate])).toEqual([
      ['Telehealth at home', false],
      ['Telehelth, misspelt', true],
    ]);
    expect([exact, alike]).toEqual([1, 1]);
  });

  it.each([
    'telehelth',
    'telehaelth',
    'teleheallth',
    'interoperabilty',
    'interoperability telehelth',
    'telehelth recrods',
  ])('is found though misspelt: %s', (query) => {
    const engine = engineOf([{ title: 'Telehealth records and interoperability' }, { title: 'Something else' }]);
    expect(titlesFor(engine, query)).toEqual(['Telehealth records and interoperability']);
    expect(ask(engine, query)).toMatchObject({ exact: 0, alike: 1 });
  });

  it.each(['teleh', 'telehea', 'interop', 'records inter', 'r'])('is found while it is being typed: %s', (query) => {
    const engine = engineOf([{ title: 'Telehealth records and interoperability' }, { title: 'Something else' }]);
    expect(titlesFor(engine, query)).toEqual(['Telehealth records and interoperability']);
    expect(ask(engine, query).exact).toBe(1);
  });

  it.each(['telhe', 'interp', 'records intre'])('is found while it is being typed with a slip: %s', (query) => {
    const engine = engineOf([{ title: 'Telehealth records and interoperability' }, { title: 'Something else' }]);
    expect(titlesFor(engine, query)).toEqual(['Telehealth records and interoperability']);
  });

  it.each([
    ['hospital', 'Hospitals merge'],
    ['hospitals', 'A hospital opens'],
    ['records', 'One record more'],
  ])('is found in the other number: %s in “%s”', (query, title) => {
    expect(exactTitlesFor(engineOf([{ title }, { title: 'Something else' }]), `${query} `)).toEqual([title]);
  });

  it('is not padded with the alike where exact finds are many', () => {
    const engine = engineOf([...times(6, 'Telehealth'), { title: 'Telehelth' }]);
    expect(titlesFor(engine, 'telehealth')).toEqual(Array(6).fill('Telehealth'));
  });

  it('is not padded with the alike where the query names a person, a topic or a source in full', () => {
    const engine = engineOf([
      { title: 'By him', authors: [author('Maria Peres')] },
      { title: 'By her', authors: [author('Maria Perez')] },
      { title: 'Filed', topics: [topic('T: Interoperability')], publisher: { name: 'KevinMD', domain: 'kevinmd.com' } },
      { title: 'Interoperabilty, misspelt, from KevinMB' },
    ]);
    expect(ask(engine, 'maria perez')).toMatchObject({ exact: 1, alike: 0, results: [{ title: 'By her' }] });
    expect(ask(engine, 'interoperability')).toMatchObject({ exact: 1, alike: 0 });
    expect(ask(engine, 'kevinmd')).toMatchObject({ exact: 1, alike: 0 });
    expect(ask(engine, 'maria')).toMatchObject({ exact: 2 });
  });

  it('has the words of a source or a person as they stand where nothing else is asked', () => {
    const engine = engineOf([
      { title: 'From there', publisher: { name: 'Nurse Notes', domain: 'nursenotes.example' } },
      { title: 'By her', authors: [author('Ada Banks')] },
      { title: 'Nurses note', description: 'Nursenotes of a bank for Adas' },
    ]);
    expect(exactTitlesFor(engine, 'nurse notes')).toEqual(['From there']);
    expect(exactTitlesFor(engine, 'articles by Ada Banks')).toEqual(['By her']);
    expect(exactTitlesFor(engine, 'nurses notes bank ')).toEqual(['Nurses note']);
  });

  it('is padded with a few alike where exact finds are few, with more where there are none', () => {
    const engine = engineOf([{ title: 'Telehealth' }, ...times(60, 'Telehelth')]);
    expect(ask(engine, 'telehealth')).toMatchObject({ exact: 1, alike: 10 });
    expect(ask(engine, 'telehealthh')).toMatchObject({ exact: 0 });
    const { alike, results } = ask(engine, 'telehealtj', { limit: 100 });
    expect(alike).toBe(results.length);
    expect(alike).toBeLessThanOrEqual(40);
    expect(alike).toBeGreaterThan(10);
  });

  it('has every word of the query', () => {
    const engine = engineOf([{ title: 'Patient portal' }, { title: 'Patient records' }, { title: 'Portal' }]);
    expect(titlesFor(engine, 'portal patient')[0]).toBe('Patient portal');
    expect(exactTitlesFor(engine, 'portal patient')).toEqual(['Patient portal']);
  });

  it('may have its words in different places', () => {
    const engine = engineOf([
      {
        title: 'A portal',
        description: 'For the patient',
        authors: [author('Ada')],
        topics: [topic('T: Records')],
        publisher: { name: 'KevinMD', domain: 'kevinmd.com' },
      },
      { title: 'A portal', description: 'For the nurse' },
    ]);
    expect(ask(engine, 'portal patient ada records kevinmd')).toMatchObject({ exact: 1, results: [{ slug: 'a0' }] });
  });

  it('may be known by its source', () => {
    const publisher = (name: string) => ({ name, domain: 'kevinmd.com' });
    const engine = engineOf([
      { title: 'New', publisher: publisher('KevinMD') },
      { title: 'Old', publisher: publisher('kevinmd.com') },
    ]);
    expect(titlesFor(engine, 'kevinmd')).toEqual(['New', 'Old']);
    expect(ask(engine, 'kevinmd', { limit: 1 })).toMatchObject({ exact: 2, results: [{ source: 'KevinMD' }] });
  });

  it.each([
    ['perez', 'Doctor Pérez'],
    ['PÉREZ', 'Doctor Pérez'],
    ['pe\u0301rez', 'Doctor Pérez'],
    ['dont', 'Don’t panic'],
    ["don't", 'Don’t panic'],
    ['don’t', 'Don’t panic'],
    ['agency', 'The agency’s view'],
    ['agency’s', 'The agency’s view'],
    ["agency's view", 'The agency’s view'],
    ['遠隔', '遠隔医療の今'],
    ['医療', '遠隔医療の今'],
    ['صحة', 'صحة رقمية'],
    ['здрав', 'Здравје'],
    ['covid-19', 'COVID-19 data'],
    ['r&d', 'R&D'],
  ])('is found for %j: %s', (query, title) => {
    const engine = engineOf(
      [
        'Doctor Pérez',
        'Don’t panic',
        'The agency’s view',
        '遠隔医療の今',
        'صحة رقمية',
        'Здравје',
        'COVID-19 data',
        'R&D',
      ].map((each) => ({ title: each })),
    );
    expect(ask(engine, query).results[0]).toMatchObject({ title, approximate: false });
  });

  it('is counted in full though fewer are given', () => {
    const { results, exact, alike } = ask(engineOf(times(9, 'Telehealth')), 'telehealth', { limit: 4 });
    expect([results.length, exact + alike]).toEqual([4, 9]);
  });

  it('is everything, the newest first, where a search has filters and no words', () => {
    const engine = engineOf([{ title: 'B' }, { title: 'A' }, { title: 'C', topics: [topic('T: x')] }]);
    expect(titlesFor(engine, { selection: { ...NO_SELECTION, year: ['2024'] } })).toEqual(['B', 'A', 'C']);
    expect(titlesFor(engine, '-topic:x')).toEqual(['B', 'A']);
    expect(ask(engine, '-topic:x')).toMatchObject({ exact: 2, alike: 0, suggestion: null, searched: 3 });
  });

  it('is shown with its day, its names and its description', () => {
    const engine = engineOf([
      {
        title: 'X',
        description: 'About it',
        topics: [topic('Symplur: EHR'), topic('T: t')],
        authors: [author('Ada'), author('Bob')],
        institution: { name: 'Ward 7', href: null },
      },
    ]);
    expect(ask(engine, 'x').results).toEqual([
      {
        slug: 'a0',
        title: 'X',
        description: 'About it',
        day: '2024-01-28',
        source: '',
        authors: ['Ada', 'Bob'],
        institution: 'Ward 7',
        topics: [
          { slug: 'symplur-ehr', label: 'EHR', taxonomy: 'Symplur' },
          { slug: 't-t', label: 't', taxonomy: 'T' },
        ],
        approximate: false,
        missing: [],
        titleMatches: [[0, 1]],
        descriptionMatches: [],
      },
    ]);
  });
});

describe('what has all words as typed', () => {
  // No word begins another, and none is the plural of another.
  const words = ['hospital', 'genomics', 'wearable', 'privacy', 'nurse'];
  const text = fc.subarray(words).map((some) => some.join(' '));
  const article = fc.record({ title: text, description: text, topic: text, author: text, source: text });

  it('is what reading every article would find', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 10 }), fc.subarray(words, { minLength: 1 }), (articles, query) => {
        const engine = engineOf(
          articles.map(({ title, description, topic: filed, author: by, source }, n) => ({
            title: `${title} ${n}`,
            description,
            topics: filed === '' ? [] : [topic(`T: ${filed}`)],
            authors: by === '' ? [] : [author(by)],
            publisher: source === '' ? null : { name: source, domain: null },
          })),
        );
        const expected = articles.flatMap((fields, n) =>
          query.every((word) => Object.values(fields).join(' ').includes(word)) ? [`a${n}`] : [],
        );
        const { results, exact } = ask(engine, { query: `${query.join(' ')} `, sort: 'date' });
        expect(exact).toBe(expected.length);
        expect(results.slice(0, exact).map(({ slug }) => slug)).toEqual(expected);
      }),
    );
  });
});

describe('where nothing is found', () => {
  const engine = engineOf(
    [
      { title: 'Telehealth records', topics: [topic('T: Records')], date: written('2023-05-01') },
      { title: 'Telehealth letters', topics: [topic('T: Letters')], date: written('2022-05-01') },
      { title: 'Hospital news', date: written('2021-05-01') },
    ],
    { topics: [entry('T: Letters', ['mail'])] },
  );

  it.each(['blockchain', 'xqzwv', 'qqq www zzz', 'zz', '9999', 'ыъэ', '量子'])('nothing is made up: %s', (query) => {
    expect(ask(engine, query, { facets: true })).toMatchObject({
      results: [],
      exact: 0,
      alike: 0,
      named: [],
      filters: [],
      saidOtherwise: [],
      suggestion: null,
      obstacles: [],
      searched: 3,
    });
  });

  it('nothing is made up in an empty archive', () => {
    for (const query of ['', 'x', 'topic:x', '"a b"', '-x'])
      expect(ask(engineOf([]), query, { facets: true })).toMatchObject({
        results: [],
        exact: 0,
        alike: 0,
        suggestion: null,
      });
  });

  it.each([
    ['telehelth', 'telehealth'],
    ['Telehelth, recrods!', 'telehealth, records!'],
    ['hosptial news', 'hospital news'],
    ['telehelth topic:records', 'telehealth topic:records'],
    ['"telehelth records"', '"telehealth records"'],
    ['telehelth recods -hospital', 'telehealth records -hospital'],
  ])('as typed, a spelling is suggested that finds something: %s', (query, suggestion) => {
    expect(ask(engine, query)).toMatchObject({ exact: 0, suggestion });
    expect(ask(engine, suggestion).exact).toBeGreaterThan(0);
  });

  it.each([
    'telehealth',
    'telehea',
    'telehealth blockchain',
    'hospital records',
    'telehelth topic:hospital',
    'telehelth hospital',
    'telehelth -telehealth',
  ])('no spelling is suggested that finds nothing either, nor where there is no need: %s', (query) => {
    expect(ask(engine, query).suggestion).toBeNull();
  });

  it('any suggestion finds something as it stands', () => {
    const word = fc.constantFrom(
      'telehelth',
      'telehealth',
      'recods',
      'leters',
      'hosptal',
      'news',
      'topic:records',
      'blockchian',
      '"telehelth leters"',
      '-news',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (parts) => {
        const { suggestion, exact } = ask(engine, parts.join(' '));
        fc.pre(suggestion !== null);
        expect(exact).toBe(0);
        expect(ask(engine, suggestion ?? '').exact).toBeGreaterThan(0);
      }),
    );
  });

  it('the filters in the way are named, with what would be found without each', () => {
    const { obstacles } = ask(engine, {
      query: 'telehealth topic:letters',
      selection: { ...NO_SELECTION, year: ['2023'] },
    });
    expect(obstacles.map(({ filter, articles }) => [filter.kind, filter.label, articles])).toEqual([
      ['topic', 'Letters', 1],
      ['year', '2023', 1],
    ]);
  });

  it('a filter is not in the way when nothing would be found without it either', () => {
    const labels = (asked: string | Partial<SearchRequest>) =>
      ask(engine, asked).obstacles.map(({ filter }) => filter.label);
    expect(labels('telehealth topic:letters -records after:2023')).toEqual(['2023']);
    expect(labels('blockchain topic:letters')).toEqual([]);
    expect(labels({ query: 'hospital', from: '2023-01-01', to: '2020-01-01' })).toEqual([]);
    expect(labels({ query: 'hospital', from: '2023-01-01' })).toEqual(['2023-01-01']);
    expect(labels('topic:nonsense')).toEqual(['nonsense']);
    expect(labels('"letters telehealth"')).toEqual(['letters telehealth']);
  });

  it('each obstacle leads to as many articles as it says', () => {
    const part = fc.constantFrom(
      'telehealth',
      'hospital',
      'topic:letters',
      'topic:records',
      '-news',
      'after:2022',
      'before:2022',
      '"telehealth news"',
      'author:x',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        for (const { filter, articles } of ask(engine, parts.join(' ')).obstacles) {
          expect(articles).toBeGreaterThan(0);
          expect(ask(engine, filter.without).exact).toBe(articles);
        }
      }),
    );
  });

  it('a choice that leaves nothing of much is said to be in the way, and nothing alike is put in its place', () => {
    const much = engineOf([...times(6, 'Telehealth'), { title: 'Telehelth', topics: [topic('T: x')] }]);
    const chosen = { query: 'telehealth', selection: { ...NO_SELECTION, topic: ['t-x'] } };
    const { results, obstacles } = ask(much, chosen);
    expect(results).toEqual([]);
    expect(obstacles).toMatchObject([{ filter: { kind: 'topic', label: 'x' }, articles: 6 }]);
  });

  it('nothing stands in the way of what is found', () => {
    expect(ask(engine, 'telehealth topic:letters').obstacles).toEqual([]);
  });
});

describe('what is only alike', () => {
  const engine = engineOf([
    { title: 'Telehealth records', description: 'In the hospital' },
    { title: 'Letters', topics: [topic('T: Telehealth')], authors: [author('Ada Byron')] },
    { title: 'Hospital news' },
  ]);
  const missingIn = (query: string) =>
    Object.fromEntries(ask(engine, query).results.map(({ title, missing }) => [title, missing]));

  it('says which words it does not have', () => {
    expect(missingIn('telehealth blockchain')).toEqual({
      'Telehealth records': ['blockchain'],
      Letters: ['blockchain'],
    });
    expect(missingIn('telehealth records letters')).toEqual({
      'Telehealth records': ['letters'],
      Letters: ['records'],
    });
    expect(missingIn('telehealth byron hospital')).toEqual({
      Letters: ['hospital'],
      'Telehealth records': ['byron'],
    });
  });

  it('does not miss what it has in another spelling, another number, or only begun', () => {
    expect(missingIn('telehelth blockchain')).toMatchObject({ 'Telehealth records': ['blockchain'] });
    expect(missingIn('hospitals blockchain')).toMatchObject({ 'Hospital news': ['blockchain'] });
    expect(missingIn('blockchain hosp')).toMatchObject({ 'Hospital news': ['blockchain'] });
  });

  it('does not miss what it has under another name', () => {
    const named = engineOf([{ title: 'A column', topics: [topic('T: Telehealth')] }], {
      topics: [entry('T: Telehealth', ['telemedicine'])],
    });
    expect(ask(named, 'telemedicine blockchain').results).toMatchObject([
      { title: 'A column', missing: ['blockchain'] },
    ]);
  });

  it('has at least half of the words', () => {
    expect(Object.keys(missingIn('telehealth blockchain quantum'))).toEqual([]);
    expect(Object.keys(missingIn('telehealth hospital blockchain quantum'))).toEqual(['Telehealth records']);
  });

  it('comes in the order of how many words it has, where few have all of three or more', () => {
    const three = engineOf([
      { title: 'Telehealth records', description: 'A letter' },
      { title: 'Telehelth records', description: 'The missions of a nurse' },
      { title: 'Records', description: 'A letter' },
    ]);
    const query = 'mission telehealth records';
    expect(titlesFor(three, query)).toEqual(['Telehelth records', 'Telehealth records']);
    expect(ask(three, query)).toMatchObject({ exact: 0, alike: 2 });
    expect(titlesFor(three, { query, sort: 'date' })).toEqual(['Telehealth records', 'Telehelth records']);
    expect(titlesFor(three, 'telehaelth records ')).not.toContain('Records');
  });

  it('passes the filters like everything else', () => {
    expect(titlesFor(engine, 'telehelth author:ada')).toEqual(['Letters']);
    expect(titlesFor(engine, 'telehealth blockchain -records')).toEqual(['Letters']);
    expect(titlesFor(engine, { query: 'telehelth', selection: { ...NO_SELECTION, author: ['ada-byron'] } })).toEqual([
      'Letters',
    ]);
  });

  it('is found beside a topic that no article has, as if there were none', () => {
    const articles = [{ title: 'Remotely monitored', offerings: [offering('O')] }];
    const plain = engineOf(articles);
    const named = engineOf(articles, {
      offerings: [makeOfferingFile({ slug: 'o', label: 'O', topics: [topic('T: Remote Care')] })],
    });
    expect(ask(named, 'remote ').results).toEqual(ask(plain, 'remote ').results);
    expect(ask(named, 'remote ').exact).toBe(1);
  });
});

describe('a hostile query', () => {
  const titles = [
    'Telehealth (EHR) [x] a.b*c',
    'Don’t panic 😀',
    '<script>alert(1)</script>',
    'صحة',
    '遠隔医療',
    'constructor __proto__ toString hasOwnProperty',
    'a\ud800b',
    'x'.repeat(3000),
    '\u202eabc\u0000',
  ];
  const engine = engineOf(
    titles.map((title) => ({
      title,
      description: title,
      topics: [topic(`T: ${title.slice(0, 30)}`)],
      authors: [author(title.slice(0, 30))],
    })),
    { topics: [entry('T: صحة', ['constructor', '__proto__', 'health'])] },
  );

  const expectInOrder = (text: string, ranges: MatchRanges) => {
    let last = 0;
    for (const [start, end] of ranges) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      last = end;
    }
  };

  const expectSane = (asked: string | Partial<SearchRequest>, searched = engine, articles = titles.length) => {
    const { results, exact, alike, named, suggestion, filters, saidOtherwise, facets } = ask(searched, asked, {
      facets: true,
    });
    const total = exact + alike;
    expect(total).toBeLessThanOrEqual(articles);
    expect(results.length).toBe(Math.min(20, total));
    expect(new Set(results.map(({ slug }) => slug)).size).toBe(results.length);
    for (const { title, description, titleMatches, descriptionMatches, missing } of results) {
      expectInOrder(title, titleMatches);
      expectInOrder(description, descriptionMatches);
      expect(missing.length).toBeLessThanOrEqual(12);
    }
    expect(named.length).toBeLessThanOrEqual(4);
    expect(filters.length).toBeLessThanOrEqual(210);
    expect(saidOtherwise.length).toBeLessThanOrEqual(1);
    expect(suggestion?.length ?? 0).toBeLessThanOrEqual(4000);
    for (const { values } of Object.values(facets ?? {})) expect(values.length).toBeLessThanOrEqual(60);
  };

  it.each([
    ['10,000 letters', 'a'.repeat(10_000)],
    ['10,000 characters of words', 'telehealth ehr '.repeat(667)],
    ['10,000 quotes', '"'.repeat(10_000)],
    ['10,000 minuses', '-'.repeat(10_000)],
    ['10,000 colons', 'topic:'.repeat(1667)],
    ['a hundred operators', '-a '.repeat(100)],
    ['metacharacters of regular expressions', '.*+?^$ {}()|[]\\/ (a+)+$ [z-a] \\1'],
    ['metacharacters in operators', 'topic:(a+)+$ author:[z-a] "\\1 .*" -.* source:^$'],
    ["Fuse's own operators", '=telehealth !x \'y ^z a$ "b c" | d'],
    ['emoji', '😀👩‍⚕️🏥'],
    ['half a character', 'a\ud800b'],
    ['half a character, alone and in an operator', '\ud800 topic:\udc00 "\ud800 a"'],
    ['half a character at the cut', `${'a'.repeat(199)}😀`],
    ['right to left', 'صحة \u202eabc'],
    ['CJK', '遠隔医療遠隔医療遠隔医療'],
    ['HTML', '<script>alert(1)</script>'],
    ['entities', '&lt;b&gt; &amp;'],
    ['control characters', '\u0000\u0007\u001b[31m'],
    ['invisible characters', '\u200b\u200e\u2060\ufeff tele\u00adhealth'],
    ['marks without a letter', '\u0301\u0301\u0301'],
    ['a letter with many marks', `e${'\u0301'.repeat(150)}`],
    ['names of functions', '__proto__ constructor toString'],
    [
      'names of functions as operators',
      'constructor:x topic:__proto__ author:constructor source:toString -hasOwnProperty',
    ],
    ['numbers', '0 -0 1e309 NaN Infinity 0x1F'],
    ['line breaks', 'tele\nhealth\r\n"a\nb"'],
  ])('does no harm: %s', (_what, query) => {
    expectSane(query);
    expectSane(`${query} telehealth`);
    expectSane(query, engineOf([]), 0);
  });

  it('does no harm, whatever it is', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.string({ maxLength: 3 }),
    );
    const part = fc.oneof(
      text,
      fc.constantFrom(...titles.map((title) => title.slice(0, 40)), 'topic:', '"', '-', 'after:', ' '),
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
        (query) => expectSane(query),
      ),
      {
        numRuns: 300,
      },
    );
  });

  it('does no harm as a choice or a day either', () => {
    const values = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('__proto__', 'constructor', '', '2024', 'NaN', '-1', '1e9'),
      ),
      { maxLength: 3 },
    );
    const request = fc.record({
      query: fc.constantFrom('', 'telehealth', 'x'),
      selection: fc.record({ topic: values, source: values, author: values, institution: values, year: values }),
      from: fc.option(fc.string()),
      to: fc.option(fc.constantFrom('2024-01-01', '9999-99-99', '')),
      sort: fc.constantFrom('relevance' as const, 'date' as const),
    });
    fc.assert(fc.property(request, (asked) => expectSane(asked)));
  });
});
