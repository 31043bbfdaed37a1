import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formsOf } from '@/lib/search/inflection';

describe('the forms of a word', () => {
  it.each([
    ...[
      ['policy', 'policies'],
      ['therapy', 'therapies'],
      ['survey', 'surveys'],
      ['hospital', 'hospitals'],
    ],
    ...[
      ['box', 'boxes'],
      ['crutch', 'crutches'],
      ['virus', 'viruses'],
      ['process', 'processes'],
      ['cache', 'caches'],
    ],
    ...[
      ['diagnosis', 'diagnoses'],
      ['hypothesis', 'hypotheses'],
      ['criterion', 'criteria'],
      ['datum', 'data'],
      ['mitochondrion', 'mitochondria'],
    ],
    ...[
      ['medium', 'media'],
      ['bacterium', 'bacteria'],
      ['stimulus', 'stimuli'],
      ['matrix', 'matrices'],
    ],
    ...[
      ['index', 'indices'],
      ['vertebra', 'vertebrae'],
      ['stoma', 'stomata'],
      ['axis', 'axes'],
    ],
    ...[
      ['woman', 'women'],
      ['chairman', 'chairmen'],
      ['child', 'children'],
      ['person', 'people'],
      ['life', 'lives'],
    ],
    ...[
      ['plan', 'planning'],
      ['plan', 'planned'],
      ['hire', 'hiring'],
      ['hire', 'hired'],
      ['bill', 'billing'],
    ],
    ...[
      ['control', 'controlled'],
      ['prescribe', 'prescribing'],
      ['study', 'studied'],
      ['study', 'studying'],
    ],
    ...[
      ['use', 'using'],
      ['code', 'coding'],
      ['test', 'testing'],
      ['add', 'adding'],
      ['agree', 'agreed'],
    ],
    ...[
      ['app', 'apps'],
      ['ehr', 'ehrs'],
      ['launches', 'launched'],
      ['policies', 'policy'],
    ],
  ])('go both ways: %s, %s', (one, other) => {
    expect(formsOf(one)).toContain(other);
    expect(formsOf(other)).toContain(one);
  });

  it.each([
    ...[
      ['car', 'care'],
      ['car', 'caring'],
      ['care', 'car'],
      ['us', 'use'],
      ['use', 'us'],
      ['uses', 'us'],
    ],
    ...[
      ['new', 'news'],
      ['news', 'new'],
      ['unit', 'united'],
      ['united', 'unite'],
      ['seed', 'see'],
      ['feed', 'fee'],
    ],
    ...[
      ['human', 'humane'],
      ['moral', 'morale'],
      ['police', 'policy'],
      ['organ', 'organization'],
      ['caves', 'cafe'],
    ],
    ...[
      ['rat', 'rating'],
      ['plane', 'planning'],
      ['album', 'alba'],
      ['process', 'proces'],
      ['universe', 'university'],
    ],
  ])('are no other words: %s is not %s', (word, other) => {
    expect(formsOf(word)).not.toContain(other);
  });

  it.each(['', 'a', 'us', 'r2', 'covid19', 'c++', 'здравје', '医', 'perez2'])('are none of %j', (word) => {
    expect(formsOf(word)).toEqual([]);
  });

  it('are few, long enough, and never the word itself, for any word', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aeiousdgnmxyz'), maxLength: 40 }), (word) => {
        const forms = formsOf(word);
        expect(forms.length).toBeLessThan(80);
        expect(new Set(forms).size).toBe(forms.length);
        expect(forms).not.toContain(word);
        for (const form of forms) expect(form.length).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});
