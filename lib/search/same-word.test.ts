import { describe, expect, it } from 'vitest';
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
