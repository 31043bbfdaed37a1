import { describe, expect, it } from 'vitest';
import { topic, written } from '@/tests/fixtures/make-article';
import { ask, engineOf, exactTitlesFor } from '@/tests/fixtures/make-engine';
import { SEARCH_CASES, TITLES } from '@/tests/fixtures/real-world/search';

const engine = engineOf(TITLES.map((title) => ({ title })));

describe('a word that is the same to a reader', () => {
  const asked = SEARCH_CASES.flatMap(({ kind, queries, finds }) =>
    queries.map((query) => [kind, query, finds] as const),
  );

  it.each(asked)('is the same to the search (%s): %j', (_kind, query, finds) => {
    expect(exactTitlesFor(engine, query).sort()).toEqual([...finds].sort());
  });

  it.each([
    ['policies ', 'Old policies, two diagnoses'],
    ['policy ', 'A new policy for one hospital'],
    ['covid19 ', 'COVID19 in schools'],
    ['covid-19 ', 'COVID-19 at the border'],
    ['wifi ', 'Guest wifi fails'],
    ['healthcare ', 'Healthcare for sailors'],
    ['health care ', 'Health care for farmers'],
    ['diagnosis ', 'A diagnosis at a distance'],
  ])('stands first where it is spelt as typed: %s', (query, title) => {
    expect(ask(engine, query).results[0]?.title).toBe(title);
  });
});

describe('the word as spelt', () => {
  it.each([
    ['programming', 'A program guide', 'Application programming'],
    ['planning', 'Our plan', 'Planning'],
    ['diagnoses', 'A diagnosis', 'Diagnoses'],
  ])('stands before its other forms, though they stand in the title: %s', (query, form, word) => {
    const others = Array.from({ length: 6 }, (_, n) => ({ title: `Other ${n}` }));
    const engine = engineOf([
      { title: form },
      ...others,
      { title: 'Filed', topics: [topic(`T: Big ${word}`)] },
      { title: word, date: written('2014-01-01') },
    ]);
    expect(exactTitlesFor(engine, `${query} `)).toEqual([word, 'Filed', form]);
  });

  it.each(['state of the art', 'State of the Art', 'state-of-the-art', 'the art of the state'])(
    'in a title counts with the small words between: %s',
    (query) => {
      const titles = ['The art of the state', 'State and art', 'State-of-the-art wards', 'Articles of a state'];
      const found = exactTitlesFor(engineOf(titles.map((title) => ({ title }))), query);
      expect(found.slice().sort()).toEqual(['State and art', 'State-of-the-art wards', 'The art of the state']);
      expect(found[2]).toBe('State and art');
    },
  );
});

describe('digits', () => {
  const engine = engineOf(
    ['Web 2.0 explained', 'USWDS 20', '20 million lines', '1.5 days', '15 grants', '1,500 grants', 'Room 101 500'].map(
      (title) => ({
        title,
      }),
    ),
  );

  it.each([
    ['2.0 ', ['Web 2.0 explained']],
    ['20 ', ['20 million lines', 'USWDS 20']],
    ['1.5 ', ['1.5 days']],
    ['15 ', ['15 grants']],
    ['1 500 ', ['1,500 grants']],
    ['1500 ', ['1,500 grants']],
    ['101 500 ', ['Room 101 500']],
    ['web2 ', ['Web 2.0 explained']],
  ])('are joined and parted in groups of three alone: %s', (query, titles) => {
    expect(exactTitlesFor(engine, query).sort()).toEqual(titles);
  });
});

describe('initials around an ampersand', () => {
  const engine = engineOf(
    [
      'AT&T buys a band',
      'Attend a band',
      'T is at home',
      'R & D budgets',
      'D, then R',
      'Q&As',
      'Q&A with a nurse',
      'A and Q',
    ].map((title) => ({
      title,
    })),
  );

  it.each([
    ['AT&T', ['AT&T buys a band']],
    ['at&t ', ['AT&T buys a band']],
    ['R&D budget', ['R & D budgets']],
    ['r&d ', ['R & D budgets']],
    ['what is Q&A?', ['Q&A with a nurse']],
  ])('are one word: %s', (query, titles) => {
    expect(exactTitlesFor(engine, query).sort()).toEqual(titles);
  });
});
