import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WordMatch } from '@/lib/search/match-words';
import { createTally } from '@/lib/search/tally';
import { FIELD_BITS } from '@/lib/search/term-index';

const TITLE = 0b1;
const DESCRIPTION = 0b100;

type Places = readonly (readonly [position: number, fields: number])[];

/** A word that was found in one or several ways, each worth something, in fields of articles. */
const word = (...ways: readonly (readonly [worth: number, places: Places])[]): WordMatch => ({
  word: 'word',
  parts: ['word'],
  optional: false,
  terms: [],
  articles: 0,
  runs: [],
  begun: false,
  slipped: false,
  ways: ways.map(([worth, places]) => ({
    worth,
    postings: places.map(([position, fields]) => (position << FIELD_BITS) | fields),
  })),
});

const countedIn = (matches: readonly WordMatch[], articles: number) => {
  const tally = createTally();
  tally.count(matches, articles);
  return tally;
};

describe('a tally', () => {
  it('counts how many words an article has, each once, however many ways it was found', () => {
    const tally = countedIn(
      [
        word(
          [1, [[0, TITLE]]],
          [
            0.5,
            [
              [0, DESCRIPTION],
              [1, TITLE],
            ],
          ],
        ),
        word([
          1,
          [
            [1, TITLE],
            [2, TITLE],
          ],
        ]),
      ],
      3,
    );
    expect(tally.having(1, () => true).sort()).toEqual([0, 1, 2]);
    expect(tally.having(2, () => true)).toEqual([1]);
    expect(tally.having(1, (position) => position > 1)).toEqual([2]);
    expect(tally.having(3, () => true)).toEqual([]);
  });

  it('counts a word for the best way in which it was found, whichever came first', () => {
    const ways = [
      [1, [[0, DESCRIPTION]]],
      [0.9, [[0, TITLE]]],
    ] as const;
    const [best, first, last] = [[word([0.9, [[0, TITLE]]])], [word(...ways)], [word(...[...ways].reverse())]].map(
      (matches) => countedIn(matches, 1).score(0),
    );
    expect(first).toBe(best);
    expect(last).toBe(best);
  });

  it('counts more for a word in two fields than in one, and for two words than for one', () => {
    const score = (...matches: WordMatch[]) => countedIn(matches, 1).score(0);
    expect(score(word([1, [[0, TITLE | DESCRIPTION]]]))).toBeGreaterThan(score(word([1, [[0, TITLE]]])));
    expect(score(word([1, [[0, TITLE]]]))).toBeGreaterThan(score(word([1, [[0, DESCRIPTION]]])));
    expect(score(word([1, [[0, TITLE]]]), word([1, [[0, TITLE]]]))).toBe(2 * score(word([1, [[0, TITLE]]])));
  });

  it('is what counting article by article gives, and forgets what it counted before', () => {
    const places = fc
      .uniqueArray(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 31 })), { selector: ([position]) => position })
      .map((list) => list.sort(([a], [b]) => a - b));
    const matches = fc.array(
      fc.array(fc.tuple(fc.constantFrom(1, 0.75, 0.5), places), { maxLength: 3 }).map((ways) => word(...ways)),
      { maxLength: 4 },
    );
    const tally = createTally();
    fc.assert(
      fc.property(
        matches,
        fc.integer({ min: 10, max: 20 }),
        fc.integer({ min: 1, max: 4 }),
        (asked, articles, atLeast) => {
          tally.count(asked, articles);
          const fieldsOf = (position: number) =>
            asked.map(({ ways }) =>
              ways
                .flatMap(({ postings }) => postings.filter((posting) => posting >> FIELD_BITS === position))
                .reduce((bits, posting) => bits | (posting & 31), 0),
            );
          const all = Array.from({ length: articles }, (_, position) => position);
          const having = all.filter((position) => fieldsOf(position).filter((bits) => bits > 0).length >= atLeast);
          expect(tally.having(atLeast, () => true).sort((a, b) => a - b)).toEqual(having);
          for (const position of having) {
            const found = fieldsOf(position).filter((bits) => bits > 0);
            expect(tally.fields(position)).toBe(found.reduce((bits, own) => bits | own));
            expect(tally.commonFields(position)).toBe(found.reduce((bits, own) => bits & own));
            expect(tally.score(position)).toBeCloseTo(countedIn(asked, articles).score(position), 5);
          }
        },
      ),
    );
  });
});
