import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '@/lib/article/article';
import { topicUnknown } from '@/lib/check/rules/topic-unknown';
import type { Content } from '@/lib/library/content';
import { askLibrary } from '@/tests/fixtures/ask-rule';
import { fileOf, makeArticle, offering, topic } from '@/tests/fixtures/make-article';

const told = (files: readonly ArticleFile[], more: Partial<Content> = {}) => askLibrary(topicUnknown, files, more);
/** So many articles that carry a topic. */
const carriers = (name: string, count = 3) =>
  Array.from({ length: count }, (_, index) => fileOf(makeArticle({ slug: `${name}-${index}`, topics: [topic(name)] })));

const lonely = (name: string) => fileOf(makeArticle({ slug: 'lonely', topics: [topic(name)] }));

const entry = (name: string) => ({ ...topic(name), synonyms: [], shownAs: 'content/topics.yaml', line: 1, column: 1 });

describe('a topic of one article that is a slip away from a known one', () => {
  it('is told with what was meant', () => {
    expect(
      told([...carriers('Healthcare IT News: Telehealth'), lonely('Healthcare IT News: Telehelth')]),
    ).toMatchObject([
      {
        rule: 'topic-unknown',
        severity: 'warning',
        file: 'content/news/lonely.md',
        line: 20,
        field: 'categories[0]',
        message: 'no other article has the topic "Healthcare IT News: Telehelth"',
        hint: 'did you mean "Healthcare IT News: Telehealth"?',
      },
    ]);
  });

  it.each([
    ['a swap', 'Symplur: Patient Saftey', 'Symplur: Patient Safety'],
    ['a slip in the taxonomy', 'Healtcare IT: Mobile', 'Healthcare IT: Mobile'],
    ['two slips in a long word', 'Interopperabilty', 'Interoperability'],
    ['two letters left out of a long word', 'Telehlth', 'Telehealth'],
    ['other capitals', 'telehelth', 'Telehealth'],
    ['a slip in a word of five letters', 'IT: Mobile Heath', 'IT: Mobile Health'],
    ['another taxonomy', 'Symplur: Telehealth', 'Healthcare IT News: Telehealth'],
    ['no taxonomy', 'Telehealth', 'Healthcare IT News: Telehealth'],
    ['a word in two', 'IT: Tele-Health', 'IT: Telehealth'],
    ['two words in one', 'IT: Opendata', 'IT: Open Data'],
  ])('may have %s', (_what, written, meant) => {
    expect(told([...carriers(meant), lonely(written)])).toMatchObject([{ hint: `did you mean "${meant}"?` }]);
  });

  it('is told where an offering of the same article carries it too', () => {
    const topics = [topic('Telehelth')];
    const both = fileOf(makeArticle({ slug: 'lonely', topics, offerings: [offering('Product', ['Telehelth'])] }));
    expect(told([...carriers('Telehealth'), both])).toHaveLength(1);
  });

  it('is told by what topics.yaml names, whoever carries it', () => {
    expect(told([lonely('Telehelth')], { topics: [entry('Telehealth')] })).toHaveLength(1);
    expect(told([lonely('Telehelth')])).toEqual([]);
  });
});

describe('a synonym of topics.yaml', () => {
  const topics = [{ ...entry('IT: Telehealth'), synonyms: ['telemedicine', 'Virtual care'] }];

  it.each(['Telemedicine', 'IT: Telemedicine', 'Symplur: Virtual Care'])('is told as a topic: %s', (name) => {
    expect(told([lonely(name)], { topics })).toMatchObject([
      { rule: 'topic-unknown', field: 'categories[0]', hint: 'write "IT: Telehealth"' },
    ]);
  });

  it('is told at every article that carries it', () => {
    expect(told(carriers('Telemedicine', 4), { topics })).toHaveLength(4);
  });

  it('is none where topics.yaml names it as a topic too, or two topics have it', () => {
    expect(told([lonely('Telemedicine')], { topics: [...topics, entry('Telemedicine')] })).toEqual([]);
    const both = [...topics, { ...entry('IT: Telephones'), synonyms: ['telemedicine'] }];
    expect(told([lonely('Telemedicine')], { topics: both })).toEqual([]);
  });
});

describe('no slip', () => {
  it.each([
    ['a short word', 'IT: Date', 'IT: Data'],
    ['an acronym', 'EHS', 'EHR'],
    ['a plural', 'Clinical Trials', 'Clinical Trial'],
    ['a plural in -ies', 'Therapies', 'Therapy'],
    ['a number', 'Series: Part 12', 'Series: Part 13'],
    ['a number in a word', 'Covid18', 'Covid19'],
    ['another field of medicine', 'Nephrology', 'Neurology'],
    ['another field of medicine by two letters', 'Radiology', 'Cardiology'],
    ['another word', 'IT: Security', 'IT: Privacy'],
    ['two words that differ', 'Healtcare IT: Moblie', 'Healthcare IT: Mobile'],
    ['one word more', 'IT: Mobile Health', 'IT: Health'],
  ])('is %s', (_what, written, known) => {
    expect(told([...carriers(known), lonely(written)])).toEqual([]);
  });

  it('is a topic that two articles carry, or that is near one which few carry', () => {
    expect(told([...carriers('Telehealth'), ...carriers('Telehelth', 2)])).toEqual([]);
    expect(told([...carriers('Telehealth', 2), lonely('Telehelth')])).toEqual([]);
  });

  it('is a topic that topics.yaml names, or that an offering carries', () => {
    const known = carriers('Telehealth');
    expect(told([...known, lonely('Telehelth')], { topics: [entry('Telehelth')] })).toEqual([]);
    const carrier = fileOf(makeArticle({ slug: 'x', offerings: [offering('Product', ['Telehelth'])] }));
    expect(told([...known, lonely('Telehelth'), carrier])).toEqual([]);
  });

  it('is a word that other articles use in their titles and descriptions', () => {
    const using = ['a', 'b'].map((slug) => fileOf(makeArticle({ slug, title: `A forum, ${slug}: Teleheath wins` })));
    expect(told([...carriers('Telehealth'), lonely('Teleheath'), ...using])).toEqual([]);
    expect(told([...carriers('Telehealth'), lonely('Teleheath'), ...using.slice(1)])).toHaveLength(1);
  });
});
