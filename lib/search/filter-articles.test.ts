import { describe, expect, it } from 'vitest';
import { NO_SELECTION, type Selection } from '@/lib/search/search-answer';
import { author, topic, written } from '@/tests/fixtures/make-article';
import { ask, engineOf, entry, exactTitlesFor, titlesFor } from '@/tests/fixtures/make-engine';

const publisher = (name: string, domain: string | null = null) => ({ publisher: { name, domain } });

const engine = engineOf(
  [
    {
      title: 'One',
      topics: [topic('Healthcare IT News: Telehealth')],
      authors: [author('María Pérez')],
      ...publisher('KevinMD', 'kevinmd.com'),
    },
    {
      title: 'Two',
      topics: [topic('Symplur: EHR (Electronic Health Record)'), topic('Symplur: Mental Health')],
      authors: [author('Ada Lovelace')],
      ...publisher('mobi health', 'mobihealthnews.com'),
    },
    {
      title: 'Three',
      topics: [topic('Symplur: Mental Health')],
      authors: [author('Ada Lovelace'), author('Ada Byron')],
      ...publisher('Node.js'),
    },
    { title: 'Four', topics: [topic('Symplur: Health Literacy')], authors: [author('Bob')] },
    { title: 'Five' },
  ],
  {
    topics: [
      entry('Healthcare IT News: Telehealth', ['telemedicine', 'virtual care']),
      entry('Symplur: EHR (Electronic Health Record)', ['EHR', 'EMR', 'electronic medical record']),
    ],
  },
);

describe('a topic, source or author named in the query', () => {
  it.each([
    ['by its label', 'topic:telehealth', ['One']],
    ['by its label, in any case', 'topic:"Mental HEALTH"', ['Two', 'Three']],
    ['by its label, signs and all', 'topic:"EHR (Electronic Health Record)"', ['Two']],
    ['by its address', 'topic:healthcare-it-news-telehealth', ['One']],
    ['by its address, in capitals', 'topic:Symplur-Mental-Health', ['Two', 'Three']],
    ['by another name', 'topic:telemedicine', ['One']],
    ['by another name of two words', 'topic:"virtual care"', ['One']],
    ['by an acronym', 'topic:emr', ['Two']],
    ['by an acronym that is the beginning of its label too', 'topic:ehr', ['Two']],
    ['by its beginning', 'topic:tele', ['One']],
    ['by the beginning of its last word', 'topic:"mental hea"', ['Two', 'Three']],
    ['by a word of it', 'topic:literacy', ['Four']],
    ['by a word that several have', 'topic:health', ['Two', 'Three', 'Four']],
    ['by its domain', 'source:kevinmd.com', ['One']],
    ['by its domain, in capitals', 'source:KevinMD.com', ['One']],
    ['by its name', 'source:kevinmd', ['One']],
    ['by its name of two words', 'source:"mobi health"', ['Two']],
    ['by its name where it has no domain', 'source:node.js', ['Three']],
    ['by a person’s name', 'author:"ada lovelace"', ['Two', 'Three']],
    ['by a person’s address', 'author:ada-byron', ['Three']],
    ['by a family name', 'author:byron', ['Three']],
    ['by a first name that two share', 'author:ada', ['Two', 'Three']],
    ['without its accents', 'author:perez', ['One']],
    ['with its accents', 'author:"María Pérez"', ['One']],
  ])('narrows, %s: %s', (_what, query, titles) => {
    expect(titlesFor(engine, query)).toEqual(titles);
    expect(ask(engine, query)).toMatchObject({ exact: titles.length, alike: 0 });
  });

  it.each([
    ['topic:"mental health" author:byron', ['Three']],
    ['topic:"mental health" topic:ehr', ['Two']],
    ['author:lovelace author:byron', ['Three']],
    ['source:kevinmd topic:ehr', []],
    ['-topic:"mental health"', ['One', 'Four', 'Five']],
    ['-topic:health', ['One', 'Five']],
    ['-source:kevinmd -author:ada', ['Four', 'Five']],
    ['author:ada -author:byron', ['Two']],
    ['-topic:telemedicine', ['Two', 'Three', 'Four', 'Five']],
  ])('holds together with others: %s', (query, titles) => {
    expect(titlesFor(engine, query)).toEqual(titles);
  });

  it('narrows what the words find, and nothing else', () => {
    expect(titlesFor(engine, 'two topic:"mental health"')).toEqual(['Two']);
    expect(titlesFor(engine, 'health author:ada')).toEqual(['Two', 'Three']);
    expect(titlesFor(engine, 'one topic:ehr')).toEqual([]);
  });

  it('prefers the whole name to the beginning of a longer one', () => {
    const two = engineOf([
      { title: 'Long', topics: [topic('T: Health Policy')] },
      { title: 'Short', topics: [topic('T: Health')] },
    ]);
    expect(titlesFor(two, 'topic:health')).toEqual(['Short']);
    expect(titlesFor(two, 'topic:healt')).toEqual(['Long', 'Short']);
  });
});

describe('what nobody is called', () => {
  it.each([
    ['topic:telehelth', 'There is no topic “telehelth”.', 'Telehealth', ['One']],
    ['topic:"mentl health"', 'There is no topic “mentl health”.', 'Mental Health', ['Two', 'Three']],
    ['author:boob', 'There is no author “boob”.', 'Bob', ['Four']],
    ['source:kevnmd', 'There is no source “kevnmd”.', 'KevinMD', ['One']],
    ['author:"maria peres"', 'There is no author “maria peres”.', 'María Pérez', ['One']],
  ])('finds nothing, says so, and leads to what was meant: %s', (query, problem, label, titles) => {
    const { exact, alike, filters } = ask(engine, query);
    expect([exact, alike]).toEqual([0, 0]);
    expect(filters).toMatchObject([{ problem, meant: { label } }]);
    const meant = filters[0]?.meant?.request ?? {};
    expect(titlesFor(engine, meant)).toEqual(titles);
    expect(ask(engine, meant).filters).toMatchObject([{ problem: null, label, negated: false }]);
  });

  it.each(['topic:blockchain', 'author:nobody', 'source:example.org'])('may be like nothing there is: %s', (query) => {
    const [kind, value] = query.split(':');
    expect(ask(engine, query)).toMatchObject({
      results: [],
      exact: 0,
      alike: 0,
      filters: [{ problem: `There is no ${kind} “${value}”.`, meant: null }],
    });
  });

  it('excludes nothing where it was to be excluded, and says so', () => {
    const { exact, filters } = ask(engine, '-topic:telehelth');
    expect(exact).toBe(5);
    expect(filters).toMatchObject([{ negated: true, problem: 'There is no topic “telehelth”.' }]);
    expect(titlesFor(engine, filters[0]?.meant?.request ?? {})).toEqual(['Two', 'Three', 'Four', 'Five']);
  });

  it('leaves everything else of the search as it was', () => {
    const request = ask(engine, 'one topic:telehelth -apps after:2020').filters[0]?.meant?.request;
    expect(request?.query).toBe('one topic:"Telehealth" -apps after:2020');
  });

  it('as a choice leads to what was meant too', () => {
    const { filters } = ask(engine, {
      query: 'one',
      selection: { ...NO_SELECTION, topic: ['healthcare-it-news-telehelth'], source: ['kevinmd.co'] },
    });
    expect(filters).toMatchObject([
      {
        problem: 'There is no topic “healthcare-it-news-telehelth”.',
        meant: {
          label: 'Telehealth',
          request: { selection: { topic: ['healthcare-it-news-telehealth'], source: ['kevinmd.co'] } },
        },
      },
      {
        problem: 'There is no source “kevinmd.co”.',
        meant: { label: 'KevinMD', request: { query: 'one', selection: { source: ['kevinmd.com'] } } },
      },
    ]);
  });

  it('brings up the nearest name, not just a near one', () => {
    const near = engineOf(
      ['Clinical Data', 'Clinical Date', 'Clinical Data A'].map((label) => ({ topics: [topic(`T: ${label}`)] })),
    );
    expect(ask(near, 'topic:"clinicl date"').filters[0]?.meant?.label).toBe('Clinical Date');
  });

  it('is meant by its own label, whatever signs that holds', () => {
    const quoted = engineOf([
      { title: 'Found', topics: [topic('T: The “Internet” of things')] },
      { title: 'Other', topics: [topic('T: The rest')] },
    ]);
    const request = ask(quoted, 'topic:"the internt of things"').filters[0]?.meant?.request ?? {};
    expect(ask(quoted, request)).toMatchObject({
      exact: 1,
      results: [{ title: 'Found', titleMatches: [] }],
      filters: [{ kind: 'topic', label: 'The “Internet” of things', problem: null }],
    });
    expect(ask(quoted, request).filters).toHaveLength(1);
  });
});

describe('a day named in the query', () => {
  const dated = engineOf(
    [
      '2021-03-31',
      '2021-03-05',
      '2021-03-01',
      '2021-02-28',
      '2021-01-01',
      '2020-12-31',
      '2020-02-29',
      '1969-12-31',
    ].map((day) => ({ title: day, date: written(day) })),
  );
  const all = titlesFor(dated, '');

  it.each([
    ['after:2021', ['2021-03-31', '2021-03-05', '2021-03-01', '2021-02-28', '2021-01-01']],
    ['after:2021-03', ['2021-03-31', '2021-03-05', '2021-03-01']],
    ['after:2021-03-05', ['2021-03-31', '2021-03-05']],
    ['before:2021', ['2020-12-31', '2020-02-29', '1969-12-31']],
    ['before:2021-03', ['2021-02-28', '2021-01-01', '2020-12-31', '2020-02-29', '1969-12-31']],
    ['before:2020-02-29', ['1969-12-31']],
    ['before:1970', ['1969-12-31']],
    ['after:2020 before:2021', ['2020-12-31', '2020-02-29']],
    ['after:2021-03-01 before:2021-03-02', ['2021-03-01']],
    ['after:2021 before:2021', []],
    ['after:"2021-03"', ['2021-03-31', '2021-03-05', '2021-03-01']],
  ])('takes its first day in, or leaves it out: %s', (query, titles) => {
    expect(titlesFor(dated, query)).toEqual(titles);
  });

  it.each(['2021', '2021-03', '2021-03-05', '2020-02-29', '1969', '2020-12'])(
    'parts the archive without a gap and without an overlap: %s',
    (day) => {
      expect([...titlesFor(dated, `after:${day}`), ...titlesFor(dated, `before:${day}`)]).toEqual(all);
    },
  );

  it.each(['after:soon', 'before:2021-13', 'after:2021-02-30', 'before:yesterday', 'after:21'])(
    'filters nothing where it is none, and says so: %s',
    (query) => {
      expect(titlesFor(dated, query)).toEqual(all);
      expect(ask(dated, query).filters).toMatchObject([
        { problem: 'Not a date. Write 2021, 2021-03 or 2021-03-05.', label: query.split(':')[1], meant: null },
      ]);
    },
  );

  it('is included at both ends when it is chosen, not typed', () => {
    expect(titlesFor(dated, { from: '2021-02-28', to: '2021-03-05' })).toEqual([
      '2021-03-05',
      '2021-03-01',
      '2021-02-28',
    ]);
    expect(titlesFor(dated, { from: '2021-03-05' })).toEqual(['2021-03-31', '2021-03-05']);
    expect(titlesFor(dated, { to: '2020-02-29' })).toEqual(['2020-02-29', '1969-12-31']);
    expect(titlesFor(dated, { from: '2021-03-05', to: '2021-03-01' })).toEqual([]);
    expect(titlesFor(dated, { query: 'before:2021-03', from: '2021-01-01' })).toEqual(['2021-02-28', '2021-01-01']);
  });

  it('filters nothing where what was chosen is no day', () => {
    const { exact, filters } = ask(dated, { from: '2021-02-30', to: 'soon' });
    expect(exact).toBe(all.length);
    expect(filters.map(({ kind, problem }) => [kind, problem])).toEqual([
      ['from', 'Not a date. Write 2021, 2021-03 or 2021-03-05.'],
      ['to', 'Not a date. Write 2021, 2021-03 or 2021-03-05.'],
    ]);
  });
});

describe('a phrase', () => {
  const said = engineOf([
    { title: 'A Second Opinion' },
    { title: 'Second, an opinion' },
    { title: 'Described', description: 'Why a second opinion matters' },
    { title: 'Filed', topics: [topic('T: Second Opinion Services')] },
    { title: 'By', authors: [author('Second Opinion Group')] },
    { title: 'From', ...publisher('Second Opinion', 'second.example') },
    { title: 'Opinion second' },
    { title: 'Second', description: 'opinion' },
    { title: 'Topics apart', topics: [topic('T: Second'), topic('T: Opinion')] },
    { title: 'The second second opinion' },
    { title: 'Second opinions' },
  ]);
  const holders = ['A Second Opinion', 'By', 'Described', 'Filed', 'From', 'The second second opinion'];

  it('is found where its words stand together in one text or name, in this order', () => {
    for (const query of ['"second opinion"', '“Second Opinion”', '"second opinion', '"second-opinion"'])
      expect(titlesFor(said, query).sort()).toEqual(holders);
    expect(ask(said, '"second opinion"')).toMatchObject({ exact: holders.length, alike: 0 });
  });

  it('may be excluded', () => {
    expect(titlesFor(said, '-"second opinion"').sort()).toEqual([
      'Opinion second',
      'Second',
      'Second opinions',
      'Second, an opinion',
      'Topics apart',
    ]);
    expect(titlesFor(said, 'opinion -"second opinion" -opinions')).not.toContain('A Second Opinion');
  });

  it('stands beside other words and phrases', () => {
    expect(exactTitlesFor(said, 'matters "second opinion"')).toEqual(['Described']);
    expect(titlesFor(said, '"second opinion" "opinion matters"')).toEqual(['Described']);
    expect(titlesFor(said, '"opinion services" topic:serv')).toEqual(['Filed']);
  });

  it('is nowhere where one of its words is not', () => {
    expect(ask(said, '"second blockchain"')).toMatchObject({ results: [], exact: 0, alike: 0 });
  });
});

describe('a word excluded', () => {
  const apps = engineOf([
    { title: 'Health apps' },
    { title: 'Health in the clinic', description: 'without Apps' },
    { title: 'Health at home', topics: [topic('T: Apps')] },
    { title: 'Health records', authors: [author('Apps Institute')] },
    { title: 'Health, application' },
    { title: 'Health agency’s view' },
  ]);

  it.each([
    ['health -apps', ['Health, application', 'Health agency’s view']],
    ['health -APPS', ['Health, application', 'Health agency’s view']],
    ['-apps', ['Health, application', 'Health agency’s view']],
    ['-apps -application', ['Health agency’s view']],
    ['-apps -agency', ['Health, application']],
    ['health -blockchain', 6],
    ['-health', []],
    ['apps -apps', []],
  ] as const)('is nowhere in what is found: %s', (query, expected) => {
    const titles = titlesFor(apps, query);
    if (typeof expected === 'number') expect(titles).toHaveLength(expected);
    else expect([...titles].sort()).toEqual([...expected].sort());
  });

  it('with a hyphen in it is excluded as it stands', () => {
    const covid = engineOf([{ title: 'COVID-19 data' }, { title: 'COVID data' }, { title: '19 data' }]);
    expect(titlesFor(covid, 'data -covid-19')).toEqual(['COVID data', '19 data']);
  });
});

describe('a choice among facets', () => {
  const choose = (selection: Partial<Selection>, query = '') =>
    titlesFor(engine, { query, selection: { ...NO_SELECTION, ...selection } });

  it.each<[Partial<Selection>, string[]]>([
    [{ topic: ['symplur-mental-health'] }, ['Two', 'Three']],
    [{ topic: ['healthcare-it-news-telehealth', 'symplur-health-literacy'] }, ['One', 'Four']],
    [{ source: ['kevinmd.com'] }, ['One']],
    [{ source: ['node-js'] }, ['Three']],
    [{ author: ['ada-lovelace', 'bob'] }, ['Two', 'Three', 'Four']],
    [{ topic: ['symplur-mental-health'], author: ['ada-byron'] }, ['Three']],
    [{ topic: ['symplur-mental-health'], source: ['kevinmd.com'] }, []],
    [{ year: ['2024'] }, ['One', 'Two', 'Three', 'Four', 'Five']],
    [{ year: ['2023'] }, []],
    [{ year: ['2023', '2024'], author: ['bob'] }, ['Four']],
    [{ topic: ['no-such-topic'] }, []],
    [{ topic: ['no-such-topic', 'symplur-mental-health'] }, ['Two', 'Three']],
  ])('means any value of one facet and all of several: %j', (selection, titles) => {
    expect(choose(selection)).toEqual(titles);
  });

  it('narrows what words and operators find', () => {
    expect(choose({ author: ['ada-lovelace'] }, 'two')).toEqual(['Two']);
    expect(choose({ author: ['ada-lovelace'] }, '-topic:ehr')).toEqual(['Three']);
  });

  it('of a year goes by the day as written', () => {
    const years = engineOf([
      { title: 'East', date: written('2022-01-01T00:30:00+05:00') },
      { title: 'West', date: written('2021-12-31T23:30:00-05:00') },
    ]);
    expect(titlesFor(years, { selection: { ...NO_SELECTION, year: ['2022'] } })).toEqual(['East']);
    expect(titlesFor(years, { selection: { ...NO_SELECTION, year: ['2021'] } })).toEqual(['West']);
  });
});
