import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/article';
import { extraText } from '@/lib/article/extra-fields';
import { forEachKind, NAME_KINDS, type NameKind } from '@/lib/article/facets';
import { dayOf } from '@/lib/core/dates';
import { shortenSlug, slugify, slugOf, whyNotSlug } from '@/lib/core/slug';
import { runAtOnce } from '@/lib/core/steps';
import { cleanText } from '@/lib/core/text';
import type { Library } from '@/lib/library/library';
import { groupsOf } from '@/lib/library/queries';
import { buildSearchFiles } from '@/lib/search/build-search-files';
import { buildShard } from '@/lib/search/build-shard';
import { NO_SELECTION } from '@/lib/search/search-answer';
import { createSearchEngine } from '@/lib/search/search-engine';
import { parseManifest, parseNames, parseShard, SEARCH_VERSION, type SearchShard } from '@/lib/search/search-files';
import { normaliseTopic } from '@/lib/topic/normalise-topic';
import {
  author,
  makeArticle,
  makeLibrary,
  makeOfferingFile,
  offering,
  topic,
  written,
} from '@/tests/fixtures/make-article';
import { ask, engineOf, engineOver, entry, filesOf, series } from '@/tests/fixtures/make-engine';

const publisher = (name: string, domain: string | null = null) => ({ publisher: { name, domain } });

/** A topic under another address than its name leads to, as `categoryUrl` gives it. */
const topicAt = (name: string, slug: string) => ({ ...topic(name), slug });

/** A topic under another label than its name holds, as `categoryLabel` gives it. */
const topicLabelled = (name: string, label: string) => ({ ...topic(name), label });

const keyOfSource = ({ name, domain }: NonNullable<Article['publisher']>) => domain ?? slugOf(name);

/** What a library says of its articles, newest first. */
function articlesIn({ articles, topics, groups: { author: authors, source: sources, institution } }: Library) {
  return articles.map((article) => ({
    slug: article.slug,
    title: article.title,
    day: article.date.day,
    source: (article.publisher && sources.get(keyOfSource(article.publisher))?.label) ?? '',
    authors: article.authors.map(({ slug }) => authors.get(slug)?.label),
    institution: (article.institution && institution.get(slugOf(article.institution.name))?.label) ?? '',
    topics: article.topics.map(({ slug }) => ({
      slug,
      label: topics.get(slug)?.label,
      taxonomy: topics.get(slug)?.taxonomy,
    })),
  }));
}

/** What a browser says of them after it has read the files. */
function articlesRead(library: Library) {
  const { results } = ask(engineOver(library), { sort: 'date' }, { limit: library.articles.length });
  return results.map(({ slug, title, day, source, authors, institution, topics }) => ({
    slug,
    title,
    day,
    source,
    authors,
    institution,
    topics,
  }));
}

/** Which articles each topic, author and source has, by what addresses call it. */
function pagesRead(library: Library) {
  const { facets } = ask(engineOver(library), '', { facets: true });
  return forEachKind(NAME_KINDS, (kind) =>
    Object.fromEntries((facets?.[kind].values ?? []).map(({ key, articles }) => [key, articles])),
  );
}

const many = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    makeArticle({
      slug: `article-${n}`,
      date: written(dayOf(10_000 + n)),
      topics: [topic(`T: t${n % 30}`)],
      authors: [author(`Author ${n % 50}`)],
      ...publisher(`Source ${n % 20}`, `source${n % 20}.example`),
    }),
  );

describe('what a browser reads is what the library holds', () => {
  it.each<[string, Partial<Article> & { slug: string }]>([
    [
      'a slug that its domain and title lead to',
      { slug: 'kevinmd-4-steps', title: '4 Steps', ...publisher('KevinMD', 'kevinmd.com') },
    ],
    [
      'a slug in which the apostrophe left no hyphen',
      { slug: 'kevinmd-dont-panic', title: 'Don’t panic', ...publisher('K', 'kevinmd.com') },
    ],
    ['a slug in which it did', { slug: 'kevinmd-don-t-panic', title: 'Don’t panic', ...publisher('K', 'kevinmd.com') }],
    ['a slug of its own', { slug: 'Mixed_Case---x', title: 'Don’t panic', ...publisher('K', 'kevinmd.com') }],
    ['a slug that is a number', { slug: '1', title: 'Don’t panic' }],
    ['a slug that its title alone leads to', { slug: 'dont-panic', title: 'Don’t panic' }],
    [
      'a slug cut short',
      {
        slug: shortenSlug(slugify(`x ${'telehealth '.repeat(40)}`)),
        title: 'telehealth '.repeat(40).trim(),
        ...publisher('X', 'x.example'),
      },
    ],
    ['a title without a letter', { slug: 'untitled', title: '???' }],
    ['a source known by its domain alone', { slug: 'a', ...publisher('kevinmd.com', 'kevinmd.com') }],
    ['a source under another name than its domain', { slug: 'a', ...publisher('KevinMD', 'kevinmd.com') }],
    ['a source without a domain', { slug: 'a-house-title', title: 'Title', ...publisher('A House') }],
    [
      'a source without a domain whose name holds a dot',
      { slug: 'node-title', title: 'Title', ...publisher('Node.js') },
    ],
    ['the same, with the whole name in the slug', { slug: 'node-js-title', title: 'Title', ...publisher('Node.js') }],
    ['a source whose name is but signs', { slug: 'title', title: 'Title', ...publisher('!?') }],
    ['no source', { slug: 'title', title: 'Title' }],
    ['a day before 1970', { slug: 'a', date: written('1969-12-31') }],
    ['a day long before 1970', { slug: 'a', date: written('0950-02-28') }],
    ['a topic whose name leads to its slug', { slug: 'a', topics: [topic('Symplur: EHR (Electronic Health Record)')] }],
    ['a topic of the plain taxonomy', { slug: 'a', topics: [topic('Digital Health')] }],
    ['a topic under another address', { slug: 'a', topics: [topicAt('Healthcare IT News: Telehealth', 'tele')] }],
    ['a topic under another label', { slug: 'a', topics: [topicLabelled('Symplur: EHR', 'Records')] }],
    ['a topic called as methods are', { slug: 'a', topics: [topic('constructor'), topic('__proto__: x')] }],
    [
      'several topics and authors, in their order',
      { slug: 'a', topics: ['T: c', 'T: a', 'b'].map(topic), authors: ['Zoë', 'Ada', '山田'].map(author) },
    ],
  ])('for %s', (_what, fields) => {
    const library = makeLibrary([makeArticle(fields)]);
    expect(articlesRead(library)).toEqual(articlesIn(library));
  });

  it('for sources of the house’s own that differ by a dot: each article keeps its address', () => {
    const library = makeLibrary([
      makeArticle({
        slug: 'st-title',
        title: 'Title',
        date: written('2024-01-02'),
        ...publisher('St. Mary’s Hospital'),
      }),
      makeArticle({ slug: 'st-mary-s-hospital-title', title: 'Title', ...publisher('St Mary’s Hospital') }),
    ]);
    expect(articlesRead(library).map(({ slug }) => slug)).toEqual(['st-title', 'st-mary-s-hospital-title']);
  });

  it('for two articles on one day, and for days that run against the moments', () => {
    const library = makeLibrary([
      makeArticle({ slug: 'b' }),
      makeArticle({ slug: 'a' }),
      makeArticle({ slug: 'east', date: written('2024-03-02T00:30:00+05:00') }),
      makeArticle({ slug: 'west', date: written('2024-03-01T23:00:00Z') }),
    ]);
    expect(articlesRead(library).map(({ slug, day }) => [slug, day])).toEqual([
      ['west', '2024-03-01'],
      ['east', '2024-03-02'],
      ['a', '2024-01-01'],
      ['b', '2024-01-01'],
    ]);
  });

  it('for names in several spellings: each is shown in one', () => {
    const library = makeLibrary([
      makeArticle({
        slug: 'a',
        date: written('2024-01-03'),
        topics: [topic('T: ehr')],
        authors: [author('ada l')],
        ...publisher('KevinMD', 'kevinmd.com'),
      }),
      makeArticle({
        slug: 'b',
        date: written('2024-01-02'),
        topics: [topic('T: EHR')],
        authors: [author('Ada L.')],
        ...publisher('kevinmd.com', 'kevinmd.com'),
      }),
      makeArticle({
        slug: 'c',
        date: written('2024-01-01'),
        topics: [topic('T: EHR')],
        authors: [author('Ada L')],
        ...publisher('Kevin', 'kevinmd.com'),
      }),
    ]);
    expect(articlesRead(library)).toEqual(articlesIn(library));
    expect(pagesRead(library)).toEqual({
      topic: { 't-ehr': 3 },
      author: { 'ada-l': 3 },
      source: { 'kevinmd.com': 3 },
      institution: {},
    });
  });

  it('for any library', () => {
    const topics = [
      topic('Symplur: EHR (Electronic Health Record)'),
      topicAt('Healthcare IT News: Telehealth', 'tele'),
      topicLabelled('Symplur: Records', 'EHR'),
      topic('plain'),
      topic('遠隔: 医療'),
      normaliseTopic('Topics: Same', '/topic/other', 'Same') as ReturnType<typeof topic>,
    ];
    const publishers = [
      null,
      { name: 'KevinMD', domain: 'kevinmd.com' },
      { name: 'kevinmd.com', domain: 'kevinmd.com' },
      { name: 'mobi health', domain: 'mobihealth.news.example' },
      { name: 'Node.js', domain: null },
      { name: 'Dr. Bob’s', domain: null },
      { name: '新聞', domain: null },
      { name: '!!', domain: null },
    ];
    const authors = ['Ada Lovelace', 'Pérez', '山田', 'O’Brien'].map(author);
    const title = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.constantFrom('Don’t panic', 'U.S. news, now', 'A', '1.5 years'),
      )
      .map((text) => cleanText(text) || 'x');
    const draft = fc.record({
      title,
      day: fc.integer({ min: -370_000, max: 19_000 }),
      topics: fc.subarray(topics),
      authors: fc.subarray(authors),
      publisher: fc.constantFrom(...publishers),
      institution: fc
        .constantFrom(null, 'Ward', 'WARD', 'Ada Lovelace', '—')
        .map((name) => name && { name, href: null }),
      slug: fc.oneof(
        fc.constantFrom('by domain', 'without apostrophes', 'by title'),
        fc.string({ unit: fc.constantFrom(...'ab-1_Z') }),
      ),
    });
    const slugFor = ({ slug, title: own, publisher: from }: typeof draft extends fc.Arbitrary<infer T> ? T : never) => {
      const brand = (from?.domain ?? from?.name ?? '').split('.')[0];
      if (slug === 'by domain') return shortenSlug(slugify(`${brand} ${own}`));
      if (slug === 'without apostrophes') return shortenSlug(slugify(`${brand} ${own.replace(/['’.,]/g, '')}`));
      return slug === 'by title' ? shortenSlug(slugify(own)) : slug;
    };
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 12 }), (drafts) => {
        const library = makeLibrary(
          drafts.map((fields, n) => {
            const slug = slugFor(fields);
            const { day, ...rest } = fields;
            const usable = whyNotSlug(slug) === null ? slug : `x${n}`;
            return makeArticle({ ...rest, slug: usable, date: written(dayOf(day)), file: `news/${n}.md` });
          }),
        );
        expect(articlesRead(library)).toEqual(articlesIn(library));
        const counted = (kind: NameKind) =>
          Object.fromEntries([...groupsOf(library, kind)].map(([key, { articles }]) => [key, articles.length]));
        expect(pagesRead(library)).toEqual(forEachKind(NAME_KINDS, counted));
      }),
      { numRuns: 200 },
    );
  });

  it('for offerings, and topics that no article has', () => {
    const library = makeLibrary(
      [makeArticle({ slug: 'a', offerings: [offering('Amwell'), { ...offering('Doxy'), slug: 'doxy-me' }] })],
      {
        offerings: [
          makeOfferingFile({
            slug: 'amwell',
            label: 'Amwell',
            topics: [topic('T: Video'), topicAt('T: Kiosks', 'kiosk')],
          }),
        ],
      },
    );
    const engine = engineOver(library);
    const pageFor = (query: string) =>
      ask(engine, query).named.map(({ kind, key, label, articles }) => [kind, key, label, articles]);
    expect(pageFor('amwell')).toEqual([['offering', 'amwell', 'Amwell', 0]]);
    expect(pageFor('doxy')).toEqual([['offering', 'doxy-me', 'Doxy', 0]]);
    expect(pageFor('video')).toEqual([['topic', 't-video', 'Video', 0]]);
    expect(pageFor('kiosks')).toEqual([['topic', 'kiosk', 'Kiosks', 0]]);
  });
});

describe('the files', () => {
  it('leave bodies, drafts and provenance out', () => {
    const { manifest, files } = buildSearchFiles(
      makeLibrary([
        makeArticle({ slug: 'a', body: 'SECRET BODY', extra: extraText({ id: 'SECRET ID' }) }),
        makeArticle({
          slug: 'b',
          title: 'SECRET DRAFT',
          status: 'draft',
          authors: [author('SECRET AUTHOR')],
          topics: [topic('SECRET: topic')],
        }),
        makeArticle({ slug: 'c', title: 'SECRET PLAN', date: written('2099-01-01') }),
      ]),
    );
    expect([manifest, ...files.values()].join()).not.toContain('SECRET');
  });

  it('name what recurs once, and every reference leads to it', () => {
    const tags = { topics: [topic('T: t')], authors: [author('Ada')], ...publisher('P', 'p.example') };
    const { shards } = filesOf(makeLibrary(series(tags, tags, {})));
    expect(shards).toMatchObject([
      {
        names: {
          topic: { list: [['t', 'T']], of: [0, 0, []] },
          author: { list: ['Ada'], of: [0, 0, []] },
          source: { list: [['P', '', 'p.example']], of: [0, 0, []] },
        },
      },
    ]);
    expect(Object.keys(shards[0]?.names ?? {})).not.toContain('institution');
  });

  it('cut long descriptions', () => {
    const { shards } = filesOf(makeLibrary(series({ description: 'word '.repeat(200) })));
    const [description = ''] = shards[0]?.descriptions ?? [];
    expect(description.length).toBeLessThanOrEqual(160);
    expect(description).toMatch(/word…$/);
  });

  it.each([
    [0, []],
    [1, [1]],
    [999, [999]],
    [2000, [2000]],
    [2001, [1, 1000, 1000]],
    [2500, [500, 1000, 1000]],
    [2501, [1, 500, 1000, 1000]],
    [3000, [500, 500, 1000, 1000]],
    [3500, [500, 1000, 1000, 1000]],
    [3700, [200, 500, 1000, 1000, 1000]],
  ])('hold %i articles in shards of %j, newest first', (count, sizes) => {
    const library = makeLibrary(many(count));
    const { manifest, files } = buildSearchFiles(library);
    const read = parseManifest(manifest);
    expect(read.articles).toBe(count);
    expect(read.shards.map(({ articles }) => articles)).toEqual(sizes);
    expect(new Set(files.keys())).toEqual(new Set([...read.shards.map(({ file }) => file), read.names]));
    const titles = read.shards.flatMap(({ file, articles }) => parseShard(files.get(file) ?? '', articles).titles);
    expect(titles).toEqual(library.articles.map(({ title }) => title));
    expect(ask(engineOver(library), '').searched).toBe(count);
  });

  const manifestOf = (count: number) => parseManifest(buildSearchFiles(makeLibrary(many(count))).manifest);
  const sizes = ({ shards }: ReturnType<typeof manifestOf>) => shards.map(({ articles }) => articles);

  it.each([
    [2001, 2002],
    [3499, 3500],
    [3501, 3502],
    [3700, 3701],
    [3999, 4000],
  ])('of %i articles change in the newest shard alone when one more is published', (count, more) => {
    const [before, after] = [manifestOf(count), manifestOf(more)];
    expect(after.shards.slice(1)).toEqual(before.shards.slice(1));
    expect(after.shards[0]?.file).not.toBe(before.shards[0]?.file);
    expect(after.names).toBe(before.names);
  });

  it('of 3,500 articles are all kept when one more is published: it begins a shard of its own', () => {
    const [before, after] = [manifestOf(3500), manifestOf(3501)];
    expect(sizes(after)).toEqual([1, 500, 1000, 1000, 1000]);
    expect(after.shards.slice(1)).toEqual(before.shards);
  });

  it('become one shard when a thousand is full; those before it are kept', () => {
    const [before, after] = [manifestOf(4000), manifestOf(4001)];
    expect(sizes(before)).toEqual([500, 500, 1000, 1000, 1000]);
    expect(sizes(after)).toEqual([1, 1000, 1000, 1000, 1000]);
    expect(after.shards.slice(2)).toEqual(before.shards.slice(2));
  });

  it('are named by what they hold', () => {
    const filesWith = (title: string) => buildSearchFiles(makeLibrary(series({ title })));
    expect(filesWith('One')).toEqual(filesWith('One'));
    const [one, two] = ['One', 'Two'].map((title) => parseManifest(filesWith(title).manifest));
    expect(one?.shards[0]?.file).not.toBe(two?.shards[0]?.file);
    expect(one?.names).toBe(two?.names);
    for (const file of filesWith('One').files.keys()) expect(file).toMatch(/^(shard|names)-[0-9a-f]{16}\.json$/);
  });
});

describe('shards that arrive one after another', () => {
  const library = makeLibrary(
    Array.from({ length: 2500 }, (_, n) =>
      makeArticle({
        slug: `a${n}`,
        title: `${['Telehealth', 'Hospital', 'Records'][n % 3]} report ${n}`,
        description: n % 7 === 0 ? 'On virtual care' : 'About patients',
        date: written(dayOf(15_000 + n)),
        topics: [topic(`T: t${n % 300}`), ...(n % 5 === 0 ? [topic('Healthcare IT News: Telehealth')] : [])],
        authors: [author(`Author ${n % 400}`)],
        ...publisher(`Source ${n % 200}`, n % 2 === 0 ? `source${n % 200}.example` : null),
      }),
    ),
    { topics: [entry('Healthcare IT News: Telehealth', ['telemedicine', 'virtual care'])] },
  );
  const { shards, names } = filesOf(library);
  const grown = engineOver(library);
  const whole = createSearchEngine('2024-06-01');
  runAtOnce(whole.addShardSteps(buildShard(library.articles, library)));
  whole.addNames(names);

  it.each([
    '',
    'telehealth',
    'telemedicine',
    'hospital report',
    'hosp',
    'hospitl',
    '"virtual care" -records',
    'topic:telehealth report 7',
    'author:"Author 17"',
    'source:source4.example before:2012',
    'report 2499',
    'nothing of the kind',
  ])('answer as one file would: %j', (query) => {
    for (const sort of ['relevance', 'date'] as const) {
      const [one, several] = [whole, grown].map((engine) => ask(engine, { query, sort }, { limit: 100, facets: true }));
      expect(several).toEqual(one);
    }
  });

  it('are searched as soon as they are there, and none counts before', () => {
    const engine = createSearchEngine('2024-06-01');
    expect(ask(engine, 'report')).toMatchObject({ results: [], exact: 0, alike: 0, searched: 0 });
    let searched = 0;
    for (const shard of shards) {
      runAtOnce(engine.addShardSteps(shard));
      searched += shard.titles.length;
      expect(ask(engine, 'report')).toMatchObject({ exact: searched, searched });
    }
    expect(searched).toBe(2500);
  });

  it('serve without those that are missing', () => {
    const [, ...older] = shards;
    const engine = createSearchEngine('2024-06-01');
    for (const shard of older) runAtOnce(engine.addShardSteps(shard));
    expect(ask(engine, 'report 1999').results[0]).toMatchObject({
      slug: 'a1999',
      day: dayOf(16_999),
      authors: ['Author 399'],
    });
    expect(ask(engine, { selection: { ...NO_SELECTION, topic: ['t-t5'] } }).exact).toBeGreaterThan(0);
  });

  it('find the same whether the names came first or last', () => {
    const engine = createSearchEngine('2024-06-01');
    engine.addNames(names);
    for (const shard of shards) runAtOnce(engine.addShardSteps(shard));
    for (const query of ['telemedicine', 'topic:telemedicine', 'hospital report'])
      expect(ask(engine, query, { limit: 50, facets: true })).toEqual(ask(grown, query, { limit: 50, facets: true }));
  });
});

describe('a file that cannot be used', () => {
  const { manifest, files } = buildSearchFiles(
    makeLibrary(series({ topics: [topic('T: t')], authors: [author('Ada')], ...publisher('P') }, {}, {}), {
      topics: [entry('T: t', ['tea'])],
    }),
  );
  const { shards, names } = parseManifest(manifest);
  const shard = files.get(shards[0]?.file ?? '') ?? '';
  const namesFile = files.get(names) ?? '';
  const readers: [string, string, (json: string) => unknown][] = [
    ['manifest', manifest, parseManifest],
    ['shard', shard, (json) => parseShard(json, 3)],
    ['file of names', namesFile, parseNames],
  ];
  it.each(readers)('is refused when it is a %s of another version', (_what, json, read) => {
    expect(() => read(json)).not.toThrow();
    for (const version of [SEARCH_VERSION + 1, SEARCH_VERSION - 1, String(SEARCH_VERSION), null])
      expect(() => read(JSON.stringify({ ...JSON.parse(json), version }))).toThrow();
  });

  it.each(readers)('is refused when it is a %s cut short anywhere', (_what, json, read) => {
    for (let length = 0; length < json.length; length++) expect(() => read(json.slice(0, length))).toThrow();
  });

  it.each(readers)('is refused when it stands in place of a %s', (_what, _json, read) => {
    for (const text of ['<!doctype html><title>Not found</title>', 'null', '1', '"text"', 'undefined'])
      expect(() => read(text)).toThrow();
    for (const text of ['[]', '{}', `{"version":${SEARCH_VERSION}}`]) expect(() => read(text)).toThrow();
  });

  it('is refused when a part of it is missing', () => {
    for (const [, json, read] of readers) {
      for (const part of Object.keys(JSON.parse(json)).filter((name) => name !== 'version'))
        expect(() => read(JSON.stringify({ ...JSON.parse(json), [part]: undefined })), part).toThrow();
    }
  });

  const cutOrLengthened = (own: readonly unknown[]) => [own.slice(1), [...own, own[0]], []];

  it.each(['titles', 'descriptions', 'days', 'slugs'])(
    'is refused when its column of %s is shorter or longer than the others',
    (column) => {
      const { [column]: own, ...rest } = JSON.parse(shard);
      for (const entries of cutOrLengthened(own))
        expect(() => parseShard(JSON.stringify({ ...rest, [column]: entries }), 3)).toThrow();
    },
  );

  it('is refused when a column of names is shorter or longer than the others, or has no dictionary', () => {
    const { names, ...rest } = JSON.parse(shard);
    const [[kind = '', { list, of }] = ['', { list: [], of: [] }]] = Object.entries(names as SearchShard['names']);
    const withColumn = (column: unknown) => JSON.stringify({ ...rest, names: { ...names, [kind]: column } });
    expect(parseShard(withColumn({ list, of }), 3).names[kind]).toEqual({ list, of });
    for (const entries of cutOrLengthened(of)) expect(() => parseShard(withColumn({ list, of: entries }), 3)).toThrow();
    expect(() => parseShard(withColumn({ of }), 3)).toThrow();
  });

  it('is refused when it holds another number of articles than was promised', () => {
    for (const articles of [0, 2, 4]) expect(() => parseShard(shard, articles)).toThrow();
  });
});

it('serves a library without articles', () => {
  expect(ask(engineOf([]), 'x', { facets: true })).toMatchObject({
    results: [],
    exact: 0,
    alike: 0,
    searched: 0,
    named: [],
  });
});
