import { describe, expect, it } from 'vitest';
import { findArticle } from '@/lib/library/find-article';
import {
  neighboursInTime,
  relatedOfferings,
  similarOfferings,
  strongestTopics,
  topicsByTaxonomy,
} from '@/lib/library/queries';
import { makeArticle, makeLibrary, makeOfferingFile, offering, topic, written } from '@/tests/fixtures/make-article';

const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
const series = (count: number, topics: (n: number) => string[] = () => []) =>
  Array.from({ length: count }, (_, n) =>
    makeArticle({ slug: `a${n}`, date: written(day(n)), topics: topics(n).map(topic) }),
  );

it('neighboursInTime knows both neighbours, and none at either end', () => {
  const library = makeLibrary(series(3));
  const around = (slug: string) => {
    const article = findArticle(library, slug);
    if (!article) throw new Error(`no ${slug}`);
    const { newer, older } = neighboursInTime(library, article);
    return [newer?.slug, older?.slug];
  };
  expect(around('a1')).toEqual(['a2', 'a0']);
  expect(around('a2')).toEqual([undefined, 'a1']);
  expect(around('a0')).toEqual(['a1', undefined]);
});

it('strongestTopics leaves out topics that only offerings carry', () => {
  const library = makeLibrary([
    makeArticle({ slug: '1', topics: [topic('a')], offerings: [offering('O', ['only offerings'])] }),
    makeArticle({ slug: '2', topics: [topic('b')] }),
    makeArticle({ slug: '3', topics: [topic('b')] }),
  ]);
  expect(strongestTopics(library, 9).map(({ slug }) => slug)).toEqual(['b', 'a']);
});

it('topicsByTaxonomy puts the taxonomy with most articles first, topics by label', () => {
  const library = makeLibrary([
    makeArticle({ slug: '1', topics: [topic('A: z')] }),
    makeArticle({ slug: '2', topics: [topic('B: z'), topic('B: a')] }),
  ]);
  expect(topicsByTaxonomy(library).map(({ taxonomy, topics }) => [taxonomy, topics.map(({ label }) => label)])).toEqual(
    [
      ['B', ['a', 'z']],
      ['A', ['z']],
    ],
  );
});

describe('offerings', () => {
  const file = (label: string, ...topics: string[]) =>
    makeOfferingFile({ slug: label.toLowerCase(), label, topics: topics.map(topic) });

  it('beside an article keep the order of the curator and name the topic that connects them', () => {
    const article = makeArticle({
      slug: 'x',
      topics: [topic('T: t')],
      offerings: [offering('Z', ['T: t']), offering('A', ['T: u'])],
    });
    expect(
      relatedOfferings(makeLibrary([article]), article).map(({ offering: o, topic: t }) => [o.label, t?.slug]),
    ).toEqual([
      ['Z', 't-t'],
      ['A', undefined],
    ]);
  });

  it('are similar by shared topics, rare ones counting for more', () => {
    const library = makeLibrary([], {
      offerings: [
        file('X', 'rare', 'common'),
        file('Rare', 'rare'),
        file('C1', 'common'),
        file('C2', 'common'),
        file('None', 'other'),
      ],
    });
    const x = library.offerings.get('x');
    expect(x && similarOfferings(library, x, 9).map(({ label }) => label)).toEqual(['Rare', 'C1', 'C2']);
    expect(x && similarOfferings(library, x, 1)).toHaveLength(1);
  });
});
