import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareText } from '@/lib/core/compare-text';
import { sortInSteps } from '@/lib/core/sort-in-steps';
import { runAtOnce } from '@/lib/core/steps';

it('sorts as an array sorts itself, and stops on the way', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 5000, size: 'max' }), (texts) => {
      expect(runAtOnce(sortInSteps(texts, compareText))).toEqual([...texts].sort());
    }),
    { numRuns: 20 },
  );
  const texts = Array.from({ length: 10_000 }, (_, index) => String((index * 7919) % 10_000));
  expect([...sortInSteps(texts, compareText)].length).toBeGreaterThan(20);
});
