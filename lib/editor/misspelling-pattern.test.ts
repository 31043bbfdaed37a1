import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withinEdits } from '@/lib/core/edit-distance';
import { misspellingPattern } from '@/lib/editor/misspelling-pattern';

const name = fc.string({ unit: fc.constantFrom('a', 'b', '_'), minLength: 2, maxLength: 6 });

describe('misspellingPattern', () => {
  it('matches exactly the names with at most one slip', () => {
    fc.assert(
      fc.property(name, fc.string({ unit: fc.constantFrom('a', 'b', '_'), maxLength: 8 }), (meant, written) => {
        const matches = new RegExp(`^${misspellingPattern(meant)}`, 'u').test(written);
        expect(matches).toBe(withinEdits(written, meant, 1));
      }),
      { numRuns: 3000 },
    );
  });
});
