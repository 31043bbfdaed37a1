import { expect, it } from 'vitest';
import { offeringsByLetter } from '@/lib/pages/offerings';
import { makeLibrary, makeOfferingFile } from '@/tests/fixtures/make-article';

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
