import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsBetween, forgivenEdits, withinEdits } from '@/lib/core/edit-distance';

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

/** The least distance to any beginning of `b`, the empty one and the whole included. */
function distanceToBeginning(a: string, b: string): number {
  return Math.min(...Array.from({ length: b.length + 1 }, (_, length) => distance(a, b.slice(0, length))));
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

/** What a caller may rely on: the number, where it does not exceed the limit. */
const upTo = (limit: number, edits: number) => (edits > limit ? 'more' : edits);

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
    ['', '', 0, true],
  ])('%s and %s within %i: %s', (a, b, limit, within) => {
    expect(withinEdits(a, b, limit)).toBe(within);
  });

  it('agrees with the definition', () => {
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, limit) => {
        expect(withinEdits(a, b, limit)).toBe(distance(a, b) <= limit);
      }),
      { numRuns: 500 },
    );
  });
});

describe('editsBetween', () => {
  it('counts as the definition does, and says no more than "more" beyond its limit', () => {
    fc.assert(
      fc.property(word, word, fc.nat(7), (a, b, limit) => {
        expect(upTo(limit, editsBetween(a, b, limit))).toBe(upTo(limit, distance(a, b)));
      }),
      { numRuns: 1000 },
    );
  });

  it('counts to the nearest beginning while a word is being typed', () => {
    fc.assert(
      fc.property(word, word, fc.nat(7), (a, b, limit) => {
        expect(upTo(limit, editsBetween(a, b, limit, true))).toBe(upTo(limit, distanceToBeginning(a, b)));
      }),
      { numRuns: 1000 },
    );
  });

  it('counts the same in both directions', () => {
    fc.assert(fc.property(word, word, (a, b) => editsBetween(a, b, 20) === editsBetween(b, a, 20)));
  });

  it.each([
    ['a letter too few', 'telehelth', 'telehealth', 1],
    ['a letter too many', 'teleheallth', 'telehealth', 1],
    ['another letter', 'televealth', 'telehealth', 1],
    ['neighbours swapped', 'telehaelth', 'telehealth', 1],
    ['the first two swapped', 'etlehealth', 'telehealth', 1],
    ['the last two swapped', 'telehealht', 'telehealth', 1],
    ['two pairs swapped', 'etlehealht', 'telehealth', 2],
    ['letters swapped across another', 'tehelealth', 'telehealth', 2],
  ])('counts %s', (_what, a, b, edits) => {
    expect(editsBetween(a, b, 3)).toBe(edits);
  });

  it.each([
    ['tele', 'telehealth', 0],
    ['telhe', 'telehealth', 1],
    ['tleeh', 'telehealth', 1],
    ['', 'telehealth', 0],
    ['telehealth', 'tele', 6],
    ['xyz', 'telehealth', 3],
  ])('takes %j for the beginning of %j with %i slips', (a, b, edits) => {
    expect(editsBetween(a, b, 9, true)).toBe(edits);
  });

  it('is not led astray by what it compared before', () => {
    editsBetween('zzzzzzzzzzzz', 'yyyyyyyyyyyy', 12);
    expect(editsBetween('a', 'b', 3)).toBe(1);
    expect(editsBetween('ab', 'ba', 3, true)).toBe(1);
  });

  it('knows of very long words only whether they are the same', () => {
    const long = 'a'.repeat(65);
    expect(editsBetween(long, long, 2)).toBe(0);
    expect(editsBetween(long, `${long}b`, 2)).toBeGreaterThan(2);
    expect(editsBetween('a'.repeat(64), `${'a'.repeat(63)}b`, 2)).toBe(1);
  });
});

it('forgives nothing in short words, one slip from 4 letters, two from 8', () => {
  expect(['ehr', 'care', 'patient', 'hospital'].map(forgivenEdits)).toEqual([0, 1, 1, 2]);
});
