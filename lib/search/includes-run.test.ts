import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { includesRun } from '@/lib/search/includes-run';

describe('a run of words', () => {
  it.each([
    [['a', 'b', 'c'], ['a', 'b'], true],
    [['a', 'b', 'c'], ['b', 'c'], true],
    [['a', 'b', 'c'], ['a', 'c'], false],
    [['a', 'b', 'c'], ['b', 'a'], false],
    [['a', 'a', 'b'], ['a', 'b'], true],
    [['a'], ['a', 'b'], false],
    [[], ['a'], false],
    [['a'], [], false],
  ])('in %j: %j is %s', (list, run, held) => {
    expect(includesRun(list, run)).toBe(held);
  });

  it('is found as in a text with words apart', () => {
    const words = (minLength: number) => fc.array(fc.constantFrom('a', 'b', 'aa'), { minLength, maxLength: 8 });
    fc.assert(
      fc.property(words(0), words(1), (list, run) => {
        expect(includesRun(list, run)).toBe(` ${list.join(' ')} `.includes(` ${run.join(' ')} `));
      }),
    );
  });
});
