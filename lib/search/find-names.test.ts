import { describe, expect, it } from 'vitest';
import { author, offering, topic } from '@/tests/fixtures/make-article';
import { ask, engineOf, entry } from '@/tests/fixtures/make-engine';

const times = (count: number, fields: Parameters<typeof engineOf>[0][number]) => Array(count).fill(fields);

const engine = engineOf(
  [
    ...times(3, { title: 'A', topics: [topic('Symplur: Mental Health')] }),
    ...times(2, { title: 'B', topics: [topic('Symplur: Mental Health Apps')], authors: [author('María Pérez')] }),
    {
      title: 'C',
      topics: [topic('T: Amwell')],
      publisher: { name: 'Amwell', domain: 'amwell.com' },
      authors: [author('Amwell')],
    },
    {
      title: 'D',
      publisher: { name: 'Health Weekly', domain: null },
      offerings: [offering('Amwell'), offering('Doxy Me')],
    },
    { title: 'E', publisher: { name: 'kevinmd.com', domain: 'kevinmd.com' }, topics: [topic('Other: Mental Health')] },
    ...['Care Alpha', 'Care Beta', 'Care Gamma', 'Care Delta', 'Care Epsilon'].map((name) => ({
      authors: [author(name)],
    })),
  ],
  { topics: [entry('Symplur: Mental Health', ['behavioral health'])] },
);

const offered = (query: string) =>
  ask(engine, query).named.map(({ kind, key, articles }) => `${kind} ${key} ${articles}`);

describe('the pages offered', () => {
  it.each([
    ['maria perez ', ['author maria-perez 2']],
    ['María Pérez', ['author maria-perez 2']],
    ['kevinmd.com', ['source kevinmd.com 1']],
    ['doxy me ', ['offering doxy-me 0']],
    ['mental health apps ', ['topic symplur-mental-health-apps 2']],
    ['behavioral health ', ['topic symplur-mental-health 3']],
  ])('are those whose name the query is: %s', (query, pages) => {
    expect(offered(query)).toEqual(pages);
  });

  it('are those of every kind that has the name', () => {
    expect(offered('amwell ').sort()).toEqual([
      'author amwell 1',
      'offering amwell 0',
      'source amwell.com 1',
      'topic t-amwell 1',
    ]);
  });

  it('are those with most articles first, where several have the name', () => {
    expect(offered('mental health ')).toEqual(['topic symplur-mental-health 3', 'topic other-mental-health 1']);
  });

  it.each([
    ['per', []],
    ['mar', ['author maria-perez 2']],
    ['maria p', ['author maria-perez 2']],
    ['kevin', ['source kevinmd.com 1']],
    ['dox', ['offering doxy-me 0']],
    ['behavioral hea', []],
    ['ma', []],
  ])('are those whose name begins so, while it is being typed: %s', (query, pages) => {
    expect(offered(query)).toEqual(pages);
  });

  it('put a whole name before one only begun', () => {
    expect(offered('mental health')).toEqual([
      'topic symplur-mental-health 3',
      'topic other-mental-health 1',
      'topic symplur-mental-health-apps 2',
    ]);
  });

  it('are not those whose name is only begun, once the word is finished', () => {
    expect(offered('maria ')).toEqual([]);
    expect(offered('mental ')).toEqual([]);
  });

  it('are four at most', () => {
    expect(offered('care')).toHaveLength(4);
  });

  it.each(['', ' ', '!?', 'perez maria', 'mental health news', 'health', 'topic:amwell', '-amwell', 'health weekly '])(
    'are none for %j',
    (query) => {
      expect(offered(query)).toEqual([]);
    },
  );

  it('are offered once, however often a name is said', () => {
    for (const query of ['mental health', 'behavioral health', 'mental health mental health', '"mental health"']) {
      const pages = offered(query);
      expect(new Set(pages).size).toBe(pages.length);
    }
  });

  it('say what they are', () => {
    expect(ask(engine, 'behavioral health').named[0]).toEqual({
      kind: 'topic',
      key: 'symplur-mental-health',
      label: 'Mental Health',
      taxonomy: 'Symplur',
      articles: 3,
    });
  });
});
