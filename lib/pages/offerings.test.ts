import { expect, it } from 'vitest';
import { inTwoColumns, offerings, offeringsByLetter } from '@/lib/pages/offerings';
import { makeArticle, makeLibrary, makeOfferingFile, topic } from '@/tests/fixtures/make-article';

it('lists offerings under their letter, accents and marks before a name making none of their own, the rest last', () => {
  const labels = ['Éclair', 'east', '3M Health', 'Zeta', 'Δelta', '¡Zap!', '…'];
  const library = makeLibrary([], {
    offerings: labels.map((label, n) => makeOfferingFile({ slug: `o${n}`, label })),
  });
  const groups = offeringsByLetter(library);
  expect(groups.map(({ letter, offerings }) => [letter, offerings.length])).toEqual([
    ['E', 2],
    ['Z', 2],
    ['Δ', 1],
    ['#', 2],
  ]);
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
});

it.each([
  [[], []],
  [[5], [[5]]],
  [
    [1, 1],
    [[1], [1]],
  ],
  [
    [1, 1, 1, 9],
    [[1, 1, 1], [9]],
  ],
  [
    [9, 1, 1, 1],
    [[9], [1, 1, 1]],
  ],
  [
    [3, 3, 3, 3],
    [
      [3, 3],
      [3, 3],
    ],
  ],
])('parts letters of %j offerings into columns of about the same length', (sizes, columns) => {
  const groups = sizes.map((size) => ({ offerings: Array.from({ length: size }) }));
  expect(inTwoColumns(groups).map((column) => column.map(({ offerings }) => offerings.length))).toEqual(columns);
});

it('groups the topics that offerings carry by taxonomy, and no others', () => {
  const library = makeLibrary([makeArticle({ slug: 'x', topics: [topic('IT: news')] })], {
    offerings: [makeOfferingFile({ slug: 'x', topics: [topic('IT: apps'), topic('Events: fairs')] })],
  });
  const { taxonomies } =
    offerings.find(library, { values: [], number: 1, query: '' })?.model(library, () => true) ?? {};
  expect(
    taxonomies?.map(({ label, topics }) => [label, topics.map((one) => [one.slug, one.offerings.length])]),
  ).toEqual([
    ['IT', [['it-apps', 1]]],
    ['Events', [['events-fairs', 1]]],
  ]);
});
