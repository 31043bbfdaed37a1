import { describe, expect, it } from 'vitest';
import { isSaidBy, kickerOf } from '@/lib/pages/kicker';
import { makeArticle, makeLibrary, topic } from '@/tests/fixtures/make-article';

const NAMES = ['Mobile Health', 'Telehealth', 'Remote Monitoring', 'EHR (Electronic Health Record)'];
const library = makeLibrary([makeArticle({ slug: 'a', topics: NAMES.map(topic) })], {
  topics: [
    {
      slug: 'telehealth',
      name: 'Telehealth',
      synonyms: ['telemedicine', 'virtual care'],
      shownAs: 'content/topics.yaml',
      line: 1,
      column: 1,
    },
  ],
});
const isSaid = (name: string, heading: string) => isSaidBy(library, topic(name), topic(heading));

describe('a heading', () => {
  it.each([
    ['the same topic', 'Mobile Health', 'Mobile Health'],
    ['the same words in another taxonomy', 'Symplur: mobile health', 'Mobile Health'],
    ['another form of its words', 'Clinical Trial', 'Clinical Trials'],
    ['a wider topic', 'Health', 'Mobile Health'],
    ['a wider topic, apart in the name', 'Open Data', 'Open Health Data'],
    ['a synonym', 'Virtual Care', 'Telehealth'],
    ['the topic it is a synonym of', 'Telehealth', 'Other: Telemedicine'],
    ['the acronym of a name', 'EHR', 'Symplur: EHR (Electronic Health Record)'],
    ['the name of an acronym', 'Electronic Health Records', 'Symplur: EHR (Electronic Health Record)'],
    ['a name with its acronym', 'EHR (Electronic Health Record)', 'EHR'],
  ])('says %s', (_what, name, heading) => {
    expect(isSaid(name, heading)).toBe(true);
  });

  it.each([
    ['another topic', 'Drug Safety', 'Mobile Health'],
    ['a narrower topic', 'Mobile Health Apps', 'Mobile Health'],
    ['one that shares a word', 'Health Policy', 'Mobile Health'],
    ['one that shares what is in parentheses', 'Policy (US)', 'Trade (US)'],
    ['a name of signs alone', 'Topics: ++', 'Mobile Health'],
  ])('does not say %s', (_what, name, heading) => {
    expect(isSaid(name, heading)).toBe(false);
  });
});

describe('a kicker', () => {
  const article = makeArticle({ slug: 'x', topics: ['Health', 'Mobile Health', 'Drug Safety'].map(topic) });

  it('is the first topic where no heading stands above', () => {
    expect(kickerOf(library, article, null)?.label).toBe('Health');
  });

  it('is below a heading the first topic that adds to it', () => {
    expect(kickerOf(library, article, topic('Mobile Health'))?.label).toBe('Drug Safety');
    expect(kickerOf(library, article, topic('Drug Safety'))?.label).toBe('Health');
  });

  it('is none where no topic adds to the heading', () => {
    expect(kickerOf(library, makeArticle({ slug: 'y', topics: [topic('Health')] }), topic('Mobile Health'))).toBeNull();
    expect(kickerOf(library, makeArticle({ slug: 'z' }), null)).toBeNull();
  });
});
