import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgivenEdits, withinEdits } from '@/lib/core/edit-distance';
import { fold, wordsOf } from '@/lib/search/words';

/** Optimal string alignment distance straight from its definition. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const change = a.at(-1) === b.at(-1) ? 0 : 1;
  const ways = [
    distance(a.slice(0, -1), b) + 1,
    distance(a, b.slice(0, -1)) + 1,
    distance(a.slice(0, -1), b.slice(0, -1)) + change,
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    ways.push(distance(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...ways);
}

describe('withinEdits', () => {
  it.each([
    ['telehealth', 'telehelth', 1, true],
    ['telehealth', 'telehaelth', 1, true],
    ['telehealth', 'televealth', 1, true],
    ['telehealth', 'telehealthy', 1, true],
    ['telehealth', 'tlehelth', 1, false],
    ['telehealth', 'tlehelth', 2, true],
    ['ca', 'abc', 2, false],
    ['', 'ab', 2, true],
    ['same', 'same', 0, true],
  ])('%s and %s within %i: %s', (a, b, limit, within) => {
    expect(withinEdits(a, b, limit)).toBe(within);
  });

  it('agrees with the definition', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, limit) => {
        expect(withinEdits(a, b, limit)).toBe(distance(a, b) <= limit);
      }),
      { numRuns: 500 },
    );
  });
});

describe('wordsOf', () => {
  it('finds words where they stand, folded', () => {
    expect(wordsOf('Don’t “Café”, R2-D2!')).toEqual([
      { folded: 'dont', start: 0, end: 5 },
      { folded: 'cafe', start: 7, end: 11 },
      { folded: 'r2', start: 14, end: 16 },
      { folded: 'd2', start: 17, end: 19 },
    ]);
  });

  it('gives places that lead back to the word, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { folded, start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(fold(text.slice(start, end))).toBe(folded);
          last = end;
        }
      }),
    );
  });
});

it('forgives nothing in short words, one slip from 4 letters, two from 8', () => {
  expect(['ehr', 'care', 'patient', 'hospital'].map(forgivenEdits)).toEqual([0, 1, 1, 2]);
});
