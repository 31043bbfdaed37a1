import { describe, expect, it } from 'vitest';
import { findNamed, matchesTyped, type Named, slipNote } from '@/lib/editor/find-named';

function named(name: string, synonyms: readonly string[] = []): Named {
  const label = name.split(': ').at(-1) ?? name;
  return { slug: name.toLowerCase().replace(/[^a-z]+/g, '-'), name, label, synonyms, count: 0 };
}

const telehealth = named('Healthcare IT News: Telehealth', ['telemedicine', 'virtual care']);
const cancer = named('Symplur: Cancer');
const news = named('Healthcare IT News: Privacy');
const law = named('Legal: Privacy');
const choices = [telehealth, cancer, news, law];

describe('a name', () => {
  it.each([
    ['Healthcare IT News: Telehealth'],
    ['healthcare it news:  TELEHEALTH'],
    ['Telehealth'],
    ['télehealth'],
    ['healthcare-it-news-telehealth'],
    ['topic/healthcare-it-news-telehealth'],
    ['/topic/healthcare-it-news-telehealth/'],
  ])('%s means the one topic that has it', (wanted) => {
    expect(findNamed(wanted, choices)).toEqual({ found: telehealth });
  });

  it('that two things have as a label means neither, and both are told', () => {
    expect(findNamed('privacy', choices)).toEqual({
      why: 'is the label of 2 ("Healthcare IT News: Privacy", "Legal: Privacy"): write the whole name',
    });
  });

  it.each([
    ['telehelth', telehealth],
    ['telemedicine', telehealth],
    ['cancr', cancer],
    ['tele', telehealth],
    ['symplur: cancre', cancer],
  ])('%s, which nothing has, leads to what may have been meant', (wanted, meant) => {
    expect(findNamed(wanted, choices)).toEqual({ why: `does not exist (did you mean "${meant.name}"?)` });
  });

  it('that is like nothing is told alone', () => {
    expect(findNamed('Gardening', choices)).toEqual({ why: 'does not exist' });
  });
});

describe('what was typed so far', () => {
  it.each(['', 'tele', 'TELE', 'news tele', 'telehealth healthcare', 'telemed', 'virtual c'])(
    '"%s" finds a topic',
    (typed) => {
      expect(matchesTyped(typed, telehealth)).toBe(true);
    },
  );

  it.each(['health x', 'ealth', 'cancer'])('"%s" does not', (typed) => {
    expect(matchesTyped(typed, telehealth)).toBe(false);
  });
});

describe('a new name', () => {
  it.each([
    ['Telehelth', '"Healthcare IT News: Telehealth"'],
    ['Symplur: Telehealth', '"Healthcare IT News: Telehealth"'],
    ['Telemedicine', '"Healthcare IT News: Telehealth"'],
    ['Symplur: Cancre', '"Symplur: Cancer"'],
    ['Privcy', '"Healthcare IT News: Privacy", "Legal: Privacy"'],
  ])('is told where it is a slip away from known ones, or another name of one: %s', (name, meant) => {
    expect(slipNote(name, choices)).toBe(` (did you mean ${meant}?)`);
  });

  it.each(['Nursing', 'Symplur: Heart', 'Healthcare IT News', 'Tel'])('is none: %s', (name) => {
    expect(slipNote(name, choices)).toBe('');
  });
});
