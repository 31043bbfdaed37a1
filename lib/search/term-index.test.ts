import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsBetween } from '@/lib/core/edit-distance';
import { createTermIndex, FIELD_BITS, notePosting, type TermIndex } from '@/lib/search/term-index';

/** Adds words as an article that has all of them would. */
function add(index: TermIndex, words: Iterable<string>): void {
  for (const word of words) notePosting(index.term(word), 0, 1);
}

function indexOf(words: Iterable<string>): TermIndex {
  const index = createTermIndex();
  add(index, words);
  return index;
}

const spelled = (terms: readonly { readonly word: string }[]) => terms.map(({ word }) => word);
const sorted = (words: Iterable<string>) => [...new Set(words)].sort();

// Few letters, so that words resemble each other; some that share a bit with another, and some outside the alphabet.
const word = fc.string({ unit: fc.constantFrom(...'aabbcdeA1!é医'), minLength: 1, maxLength: 9 });
const vocabulary = fc.array(word, { maxLength: 40 });

describe('terms that begin with something', () => {
  it('are all that do, itself included', () => {
    const index = indexOf(['health', 'healthy', 'heal', 'hospital', 'he', 'tele', 'health']);
    expect(sorted(spelled(index.startingWith('heal')))).toEqual(['heal', 'health', 'healthy']);
    expect(spelled(index.startingWith('health'))).toEqual(['health', 'healthy']);
    expect(index.startingWith('healthier')).toEqual([]);
    expect(index.startingWith('zzz')).toEqual([]);
  });

  it('are what reading every word would find', () => {
    fc.assert(
      fc.property(
        vocabulary,
        fc.string({ unit: fc.constantFrom(...'abcA1é医'), minLength: 1, maxLength: 4 }),
        (words, prefix) => {
          expect(spelled(indexOf(words).startingWith(prefix)).sort()).toEqual(
            sorted(words).filter((each) => each.startsWith(prefix)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('terms that resemble a word', () => {
  it('are what comparing every word would find', () => {
    fc.assert(
      fc.property(vocabulary, word, fc.nat(3), fc.boolean(), (words, typed, edits, open) => {
        const found = indexOf(words).alike(typed, edits, open);
        const expected = sorted(words).flatMap((each) => {
          const needed = editsBetween(typed, each, edits, open);
          return needed <= edits ? [[each, needed]] : [];
        });
        expect(found.map(({ term, edits: needed }) => [term.word, needed]).sort()).toEqual(expected.sort());
      }),
      { numRuns: 1000 },
    );
  });

  it('come nearest first, and among equals those that more articles have', () => {
    const index = createTermIndex();
    for (const [each, articles] of [
      ['telehelths', 1],
      ['telehealt', 9],
      ['telehealth', 2],
      ['telehelth', 1],
      ['telehalth', 3],
    ] as const)
      for (let position = 0; position < articles; position++) notePosting(index.term(each), position, 1);
    expect(spelled(index.alike('telehelth', 2, false).map(({ term }) => term))).toEqual([
      'telehelth',
      'telehalth',
      'telehealth',
      'telehelths',
      'telehealt',
    ]);
  });

  it('are the same when asked for again, and differ by what was asked', () => {
    const index = indexOf(['telehealth', 'telehealthy', 'tele']);
    const once = index.alike('telehelth', 1, false);
    expect(spelled(once.map(({ term }) => term))).toEqual(['telehealth']);
    expect(spelled(index.alike('telehelth', 1, true).map(({ term }) => term))).toEqual(['telehealth', 'telehealthy']);
    expect(spelled(index.alike('telehelth', 2, false).map(({ term }) => term))).toEqual(['telehealth', 'telehealthy']);
    expect(index.alike('telehelth', 1, false)).toEqual(once);
    for (let n = 0; n < 200; n++) index.alike(`word${n}`, 1, false);
    expect(index.alike('telehelth', 1, false)).toEqual(once);
  });
});

describe('an index that grows', () => {
  it('finds what was added after it was first asked', () => {
    const index = indexOf(['telehealth']);
    expect(index.alike('telehelth', 1, false)).toHaveLength(1);
    add(index, ['telehelths', 'teleport']);
    expect(index.get('teleport')?.word).toBe('teleport');
    expect(spelled(index.startingWith('tele'))).toEqual(['telehealth', 'telehelths', 'teleport']);
    expect(spelled(index.alike('telehelth', 1, false).map(({ term }) => term))).toEqual(['telehealth', 'telehelths']);
  });

  it('is in the end as if all had come at once, whatever came when', () => {
    fc.assert(
      fc.property(fc.array(vocabulary, { maxLength: 4 }), word, (batches, typed) => {
        const grown = createTermIndex();
        for (const batch of batches) {
          add(grown, batch);
          grown.alike(typed, 2, false);
        }
        const whole = indexOf(batches.flat());
        expect(spelled(grown.startingWith(typed))).toEqual(spelled(whole.startingWith(typed)));
        expect(spelled(grown.alike(typed, 2, false).map(({ term }) => term))).toEqual(
          spelled(whole.alike(typed, 2, false).map(({ term }) => term)),
        );
      }),
    );
  });

  it('keeps one term for a word', () => {
    const index = indexOf(['health']);
    expect(index.term('health')).toBe(index.get('health'));
    expect(index.startingWith('h')).toHaveLength(1);
    expect(index.get('constructor')).toBeUndefined();
  });
});

it('notes each article once, with all fields that have the word', () => {
  const index = createTermIndex();
  const health = index.term('health');
  const hospital = index.term('hospital');
  notePosting(health, 0, 1);
  notePosting(health, 0, 4);
  notePosting(health, 0, 4);
  notePosting(health, 7, 16);
  notePosting(hospital, 7, 2);
  const read = (postings: readonly number[]) => postings.map((posting) => [posting >> FIELD_BITS, posting & 31]);
  expect(read(health.postings)).toEqual([
    [0, 0b101],
    [7, 0b10000],
  ]);
  expect(read(hospital.postings)).toEqual([[7, 0b10]]);
});
