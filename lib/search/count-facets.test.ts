import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACET_KINDS, type FacetKind } from '@/lib/article/facets';
import { cutFacets } from '@/lib/search/count-facets';
import { NO_SELECTION, type SearchRequest, type Selection } from '@/lib/search/search-answer';
import type { GrowingEngine } from '@/lib/search/search-engine';
import { author, topic, written } from '@/tests/fixtures/make-article';
import { ask, engineOf, type Fields } from '@/tests/fixtures/make-engine';

const facetsOf = (engine: GrowingEngine, asked: Partial<SearchRequest>) => {
  const { facets } = ask(engine, asked, { facets: true });
  if (!facets) throw new Error('facets were asked for');
  return facets;
};

/** What a facet lists, as `label: articles`, chosen values in brackets. */
const listed = (engine: GrowingEngine, kind: FacetKind, asked: Partial<SearchRequest>) =>
  facetsOf(engine, asked)[kind].values.map(({ label, articles, chosen }) =>
    chosen ? `[${label}: ${articles}]` : `${label}: ${articles}`,
  );

const choose = (selection: Partial<Selection>): Selection => ({ ...NO_SELECTION, ...selection });

const engine = engineOf([
  {
    title: 'Telehealth one',
    topics: [topic('T: a'), topic('T: b')],
    authors: [author('Ada')],
    date: written('2024-05-01'),
  },
  {
    title: 'Telehealth two',
    topics: [topic('T: a')],
    authors: [author('Ada'), author('Bob')],
    date: written('2023-05-01'),
  },
  { title: 'Records three', topics: [topic('T: b')], authors: [author('Bob')], date: written('2023-04-01') },
  {
    title: 'Records four',
    topics: [topic('T: c')],
    date: written('2022-04-01'),
    publisher: { name: 'KevinMD', domain: 'kevinmd.com' },
  },
]);

describe('the values of a facet', () => {
  it('are those that what was found has, by number of articles, then by name', () => {
    expect(listed(engine, 'topic', {})).toEqual(['a: 2', 'b: 2', 'c: 1']);
    expect(listed(engine, 'author', {})).toEqual(['Ada: 2', 'Bob: 2']);
    expect(listed(engine, 'source', {})).toEqual(['KevinMD: 1']);
    expect(listed(engine, 'topic', { query: 'records' })).toEqual(['b: 1', 'c: 1']);
    expect(listed(engine, 'author', { query: 'after:2024' })).toEqual(['Ada: 1']);
  });

  it('are years, the newest first', () => {
    expect(listed(engine, 'year', {})).toEqual(['2024: 1', '2023: 2', '2022: 1']);
    expect(listed(engine, 'year', { query: 'telehealth' })).toEqual(['2024: 1', '2023: 1']);
  });

  it('carry what addresses call them, and a topic its taxonomy', () => {
    const { topic: topics, source, author: authors, year } = facetsOf(engine, {});
    expect(topics.values[0]).toEqual({ key: 't-a', label: 'a', taxonomy: 'T', articles: 2, chosen: false });
    expect(source.values[0]).toMatchObject({ key: 'kevinmd.com', taxonomy: '' });
    expect(authors.values[0]).toMatchObject({ key: 'ada' });
    expect(year.values[0]).toMatchObject({ key: '2024', label: '2024' });
  });

  it('keep their counts beside a chosen one of the same facet, and are narrowed by those of others', () => {
    const chosen = { selection: choose({ topic: ['t-a'] }) };
    expect(listed(engine, 'topic', chosen)).toEqual(['[a: 2]', 'b: 2', 'c: 1']);
    expect(listed(engine, 'author', chosen)).toEqual(['Ada: 2', 'Bob: 1']);
    expect(listed(engine, 'year', chosen)).toEqual(['2024: 1', '2023: 1']);
    const both = { selection: choose({ topic: ['t-a'], year: ['2023'] }) };
    expect(listed(engine, 'topic', both)).toEqual(['[a: 1]', 'b: 1']);
    expect(listed(engine, 'year', both)).toEqual(['2024: 1', '[2023: 1]']);
    expect(listed(engine, 'author', both)).toEqual(['Ada: 1', 'Bob: 1']);
  });

  it('are listed when chosen though no article has them', () => {
    const none = { selection: choose({ topic: ['t-c'], author: ['ada'], year: ['2019'] }) };
    expect(listed(engine, 'topic', none)).toEqual(['[c: 0]']);
    expect(listed(engine, 'author', none)).toEqual(['[Ada: 0]']);
    expect(listed(engine, 'year', none)).toContain('[2019: 0]');
  });

  it('are listed once though chosen twice', () => {
    expect(listed(engine, 'topic', { selection: choose({ topic: ['t-a', 't-a'] }) })).toEqual([
      '[a: 2]',
      'b: 2',
      'c: 1',
    ]);
  });

  it('are the same in a choice that finds nothing: a reader sees what else there was', () => {
    const chosen = { query: 'telehealth', selection: choose({ topic: ['t-c'] }) };
    expect(listed(engine, 'topic', chosen)).toEqual(['a: 2', 'b: 1', '[c: 0]']);
  });

  it('are the same in a choice where only something alike is found', () => {
    const misspelt = engineOf([
      { title: 'Telehealth', topics: [topic('T: a')] },
      { title: 'Telehealth', topics: [topic('T: b')] },
      { title: 'Telehelth', topics: [topic('T: c')] },
    ]);
    const values = listed(misspelt, 'topic', { query: 'telehealth', selection: choose({ topic: ['t-c'] }) });
    expect(values).toEqual(expect.arrayContaining(['a: 1', 'b: 1']));
  });

  it('keep their counts beside a chosen one where nothing is found as typed', () => {
    const misspelt = engineOf([
      { title: 'Telehealth records', topics: [topic('T: a')] },
      { title: 'Telehealth letters', topics: [topic('T: b')] },
    ]);
    const asked = { query: 'telehealth blockchain ' };
    expect(listed(misspelt, 'topic', asked)).toEqual(['a: 1', 'b: 1']);
    expect(listed(misspelt, 'topic', { ...asked, selection: choose({ topic: ['t-a'] }) })).toEqual(['[a: 1]', 'b: 1']);
  });

  it('are sixty at most, and the chosen ones; the others are counted', () => {
    const many = engineOf(
      Array.from({ length: 70 }, (_, n) => ({ topics: [topic(`T: t${n}`)], authors: [author('Ada')] })),
    );
    const all = facetsOf(many, {});
    expect(all.topic.values).toHaveLength(60);
    expect(all.topic.more).toBe(10);
    expect(all.author.more).toBe(0);
    const hidden = Array.from({ length: 70 }, (_, n) => `t-t${n}`).filter(
      (key) => !all.topic.values.some((value) => value.key === key),
    );
    const chosen = facetsOf(many, { selection: choose({ topic: hidden.slice(0, 2) }) }).topic;
    expect(
      chosen.values
        .filter((value) => value.chosen)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(hidden.slice(0, 2).sort());
    expect(chosen.values.length + chosen.more).toBe(70);
    expect(chosen.more).toBe(8);
  });

  it('are not counted unless asked for', () => {
    expect(ask(engine, 'telehealth').facets).toBeNull();
  });
});

describe('facets cut short', () => {
  it('keep the first values and count the others', () => {
    const { topic: topics, year } = facetsOf(engine, {});
    const cut = cutFacets(facetsOf(engine, {}), 2);
    expect(cut.topic).toEqual({ values: topics.values.slice(0, 2), more: 1 });
    expect(cut.year).toEqual({ values: year.values.slice(0, 2), more: 1 });
    expect(cut.source.more).toBe(0);
    const many = engineOf(Array.from({ length: 70 }, (_, n) => ({ topics: [topic(`T: t${n}`)] })));
    expect(cutFacets(facetsOf(many, {}), 8).topic).toMatchObject({ more: 62 });
  });
});

describe('the counts', () => {
  const names = {
    topic: ['t-a', 't-b', 't-c'],
    source: ['one.example', 'two.example', 'own'],
    author: ['ada', 'bob'],
    institution: ['clinic', 'ward'],
    year: ['2022', '2023', '2024'],
  };
  const sources = [
    null,
    { name: 'One', domain: 'one.example' },
    { name: 'Two', domain: 'two.example' },
    { name: 'Own', domain: null },
  ];
  const article = fc.record({
    title: fc.subarray(['Hospital', 'genomics', 'wearable']).map((words) => words.join(' ') || 'Untitled'),
    topics: fc.subarray(['a', 'b', 'c']),
    authors: fc.subarray(['Ada', 'Bob']),
    source: fc.constantFrom(0, 1, 2, 3),
    institution: fc.constantFrom(null, 'Clinic', 'CLINIC', 'Ward'),
    year: fc.constantFrom('2022', '2023', '2024'),
  });
  type Draft = typeof article extends fc.Arbitrary<infer T> ? T : never;
  const fieldsOf = ({ title, topics, authors, source, institution, year }: Draft): Fields => ({
    title,
    topics: topics.map((label) => topic(`T: ${label}`)),
    authors: authors.map(author),
    publisher: sources[source] ?? null,
    institution: institution === null ? null : { name: institution, href: null },
    date: written(`${year}-02-15`),
  });
  const valuesOf = (draft: Draft): Record<FacetKind, string[]> => ({
    topic: draft.topics.map((label) => `t-${label}`),
    author: draft.authors.map((name) => name.toLowerCase()),
    institution: draft.institution === null ? [] : [draft.institution.toLowerCase()],
    source: [[], ['one.example'], ['two.example'], ['own']][draft.source] ?? [],
    year: [draft.year],
  });
  const selection = fc.record({
    topic: fc.subarray(names.topic),
    source: fc.subarray(names.source),
    author: fc.subarray(names.author),
    institution: fc.subarray(names.institution),
    year: fc.subarray(names.year),
  });

  /** The articles that have any chosen value of each facet, one facet perhaps left out. */
  const passing = (drafts: readonly Draft[], chosen: Selection, leftOut?: FacetKind) =>
    drafts.filter((draft) =>
      FACET_KINDS.every(
        (kind) =>
          kind === leftOut ||
          chosen[kind].length === 0 ||
          chosen[kind].some((key) => valuesOf(draft)[kind].includes(key)),
      ),
    );

  const expectRecount = (drafts: readonly Draft[], word: string, chosen: Selection) => {
    const own = engineOf(drafts.map(fieldsOf));
    const having = drafts.filter(({ title }) => title.toLowerCase().includes(word));
    const { facets, exact } = ask(own, { query: word, selection: chosen }, { facets: true });
    expect(exact).toBe(passing(having, chosen).length);
    for (const kind of FACET_KINDS) {
      const counts = new Map(facets?.[kind].values.map(({ key, articles }) => [key, articles]));
      const known = new Set(drafts.flatMap((draft) => valuesOf(draft)[kind]));
      for (const key of names[kind]) {
        const articles = passing(having, chosen, kind).filter((draft) => valuesOf(draft)[kind].includes(key)).length;
        expect([kind, key, counts.get(key) ?? 0]).toEqual([kind, key, articles]);
        if (chosen[kind].includes(key) && (known.has(key) || kind === 'year')) expect(counts.has(key)).toBe(true);
      }
    }
  };

  it('are those of counting anew, whatever was chosen', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 15 }), selection, (drafts, chosen) =>
        expectRecount(drafts, '', chosen),
      ),
      { numRuns: 200 },
    );
  });

  it('are those of counting anew, whatever was searched and chosen', () => {
    fc.assert(
      fc.property(
        fc.array(article, { maxLength: 15 }),
        fc.constantFrom('hospital', 'genomics', 'wearable'),
        selection,
        (drafts, word, chosen) => expectRecount(drafts, word, chosen),
      ),
      { numRuns: 200 },
    );
  });

  it('are what choosing the value leads to', () => {
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 15 }), selection, (drafts, chosen) => {
        const own = engineOf(drafts.map(fieldsOf));
        const { facets } = ask(own, { selection: chosen }, { facets: true });
        for (const kind of FACET_KINDS)
          for (const { key, articles } of facets?.[kind].values ?? [])
            expect(ask(own, { selection: { ...chosen, [kind]: [key] } }).exact).toBe(articles);
      }),
    );
  });
});
