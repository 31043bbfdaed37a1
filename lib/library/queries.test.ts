import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE_SIZE } from '@/lib/config/site';
import {
  frontPage,
  laterPages,
  latest,
  neighboursInTime,
  offeringsByLetter,
  offeringsByTopic,
  paginate,
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

describe('paginate', () => {
  it('gives every item once, in order, over all pages', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 100 }), fc.integer({ min: 1, max: 30 }), (items, size) => {
        const pages = ['1', ...laterPages(items.length, size)].map((number) => paginate(items, Number(number), size));
        expect(pages.flatMap((page) => page?.items ?? [])).toEqual(items);
        for (const page of pages) expect(page).toMatchObject({ of: pages.length, total: items.length });
      }),
    );
  });

  it('has one empty page for an empty list', () => {
    expect(paginate([], 1)).toEqual({ items: [], number: 1, of: 1, total: 0 });
    expect(laterPages(0)).toEqual([]);
  });

  it.each([0, -1, 3, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('has no page %s of two', (number) => {
    expect(paginate(Array(PAGE_SIZE + 1).fill(0), number)).toBeNull();
  });
});

describe('frontPage', () => {
  const many = makeLibrary(series(40, (n) => [`T: ${n % 5}`, 'T: all']));

  it('shows each article once', () => {
    const { lead, latest: newest, rails } = frontPage(many);
    const shown = [lead, ...newest, ...rails.flatMap(({ articles }) => articles)].map((article) => article?.slug);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.slice(0, 7)).toEqual(latest(many, 7).map(({ slug }) => slug));
  });

  it('gives rails to the strongest topics, each carried by every article on it', () => {
    const { rails } = frontPage(many);
    expect(rails).toHaveLength(4);
    expect(rails[0]?.topic.slug).toBe('t-all');
    for (const { topic: own, articles } of rails) {
      expect(articles.every(({ topics }) => topics.some(({ slug }) => slug === own.slug))).toBe(true);
    }
  });

  it('makes do with what there is', () => {
    expect(frontPage(makeLibrary([]))).toEqual({ lead: null, latest: [], rails: [], offerings: [] });
    expect(frontPage(makeLibrary(series(1)))).toMatchObject({ lead: { slug: 'a0' }, latest: [], rails: [] });
  });

  it('lists offerings lately in the news, each once', () => {
    const library = makeLibrary([
      makeArticle({ slug: 'old', date: written(day(1)), offerings: [offering('Old')] }),
      makeArticle({ slug: 'new', date: written(day(2)), offerings: [offering('New'), offering('Both')] }),
      makeArticle({ slug: 'newest', date: written(day(3)), offerings: [offering('Both')] }),
    ]);
    expect(frontPage(library).offerings.map(({ label }) => label)).toEqual(['Both', 'New', 'Old']);
  });
});

it('neighboursInTime knows both neighbours, and none at either end', () => {
  const library = makeLibrary(series(3));
  const around = (slug: string) => {
    const article = library.articleBySlug.get(slug);
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

  it('stand under their letter, accents and marks before a name making none of their own, the rest last', () => {
    const labels = ['Éclair', 'east', '3M Health', 'Zeta', 'Δelta', '¡Zap!', '…'];
    const library = makeLibrary([], {
      offerings: labels.map((label, n) => makeOfferingFile({ slug: `o${n}`, label })),
    });
    const groups = offeringsByLetter(library);
    expect(groups.map(({ letter, offerings }) => [letter, offerings.length])).toEqual([
      ['E', 2],
      ['Z', 2],
      ['Δ', 1],
      ['#', 2],
    ]);
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
  });

  it('list the topics they carry, and no others', () => {
    const library = makeLibrary([makeArticle({ slug: 'x', topics: [topic('news')] })], { offerings: [file('X', 'a')] });
    expect(offeringsByTopic(library).map(({ slug }) => slug)).toEqual(['a']);
  });
});
