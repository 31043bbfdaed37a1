import { expect, it } from 'vitest';
import { byLetter, inTwoColumns } from '@/lib/pages/letters';

it('lists names under their letter, accents and marks before a name making none of their own, the rest last', () => {
  const labels = ['Éclair', 'east', '3M Health', 'Zeta', 'Δelta', '¡Zap!', '…'];
  const groups = byLetter(
    labels.map((label) => ({ label })),
    'en',
  );
  expect(groups.map(({ letter, entries }) => [letter, entries.length])).toEqual([
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
])('parts letters of %j names into columns of about the same length', (sizes, columns) => {
  const letters = sizes.map((size, n) => ({ letter: `${n}`, id: `${n}`, entries: Array.from({ length: size }) }));
  expect(inTwoColumns(letters).map((column) => column.map(({ entries }) => entries.length))).toEqual(columns);
});
