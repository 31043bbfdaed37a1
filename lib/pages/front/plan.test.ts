import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/article';
import type { MediaImage } from '@/lib/images/media-file';
import type { Library } from '@/lib/library/library';
import type { Band } from '@/lib/pages/front/bands';
import { planFront } from '@/lib/pages/front/plan';
import type { Illustration } from '@/lib/pages/shapes';
import { makeArticle, makeLibrary, offering, topic, written } from '@/tests/fixtures/make-article';

/** RUNS=5000 npx vitest run plan: with more libraries. */
const RUNS = Number(process.env.RUNS ?? 60);

const day = (n: number) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);

/** Articles `a0` up to the newest, each with these topics. */
const series = (count: number, topics: (n: number) => string[] = () => []) =>
  Array.from({ length: count }, (_, n) =>
    makeArticle({ slug: `a${n}`, date: written(day(n)), topics: topics(n).map(topic) }),
  );

/** The library with a picture for each article that is to have one; equal numbers are equal files. */
function withPictures(library: Library, pictureOf: (article: Article) => number | null): Library {
  const images = new Map<string, MediaImage>();
  for (const article of library.articles) {
    const number = pictureOf(article);
    if (number === null) continue;
    const address = `/media/${number.toString(16).padStart(12, '0')}/${article.slug}.jpeg`;
    const file = `news/${article.slug}.jpeg`;
    images.set(article.file, { kind: 'image', file, address, contentType: 'image/jpeg', width: 1200, height: 675 });
  }
  return { ...library, images };
}

const band = <Kind extends Band['kind']>(bands: readonly Band[], kind: Kind) =>
  bands.find((each): each is Extract<Band, { kind: Kind }> => each.kind === kind);

/** The articles that a band shows, in reading order; an offering's reason is a reference to one. */
function slugsIn(shown: Band): string[] {
  switch (shown.kind) {
    case 'lead':
      return [shown.article, ...(shown.more?.articles ?? []), ...shown.latest].map(({ slug }) => slug);
    case 'pair':
    case 'briefs':
      return shown.articles.map(({ slug }) => slug);
    case 'ranking':
      return shown.entries.map(({ article }) => article.slug);
    case 'feature':
    case 'tone':
      return [shown.first, ...shown.others].map(({ slug }) => slug);
    case 'offerings':
    case 'topics':
      return [];
  }
}

function illustrationsIn(bands: readonly Band[]): Illustration[] {
  return bands.flatMap((shown) => {
    if (shown.kind === 'lead') return [shown.article.image];
    if (shown.kind === 'pair') return shown.articles.map(({ image }) => image);
    return shown.kind === 'feature' || shown.kind === 'tone' ? [shown.first.image] : [];
  });
}

/** A library of any size, its topics, offerings and pictures by chance. */
const anyLibrary = fc
  .record({
    size: fc.integer({ min: 0, max: 80 }),
    topics: fc.integer({ min: 0, max: 9 }),
    pictures: fc.constantFrom('none', 'some', 'all', 'one for all'),
    seed: fc.array(fc.nat({ max: 999 }), { minLength: 80, maxLength: 80 }),
  })
  .map(({ size, topics, pictures, seed }) => {
    const chance = (n: number) => seed[n % seed.length] ?? 0;
    const articles = Array.from({ length: size }, (_, n) =>
      makeArticle({
        slug: `a${n}`,
        date: written(day(chance(n) % 50)),
        topics:
          topics === 0
            ? []
            : [...new Set([chance(n) % topics, chance(n + 1) % topics])].map((t) => topic(`T${t % 2}: Topic${t}`)),
        offerings: chance(n + 2) % 3 ? [] : [offering(`Product ${chance(n + 3) % 9}`)],
      }),
    );
    return withPictures(makeLibrary(articles), ({ slug }) => {
      const n = Number(slug.slice(1));
      if (pictures === 'none' || (pictures === 'some' && chance(n + 4) % 3)) return null;
      return pictures === 'one for all' ? 1 : n;
    });
  });

describe('the front page of any library', () => {
  const holds = (expected: (bands: readonly Band[], library: Library) => void) =>
    fc.assert(
      fc.property(anyLibrary, (library) => void expected(planFront(library), library)),
      { numRuns: RUNS },
    );

  it('begins with the newest article', () => {
    holds((bands, { articles: [newest] }) => {
      expect(newest ? band(bands, 'lead')?.article.slug : undefined).toBe(newest?.slug);
      expect(bands[0]?.kind).toBe(newest ? 'lead' : undefined);
    });
  });

  it('shows no article twice', () => {
    holds((bands) => {
      const slugs = bands.flatMap(slugsIn);
      expect(new Set(slugs).size).toBe(slugs.length);
    });
  });

  it('has no two equal bands in a row', () => {
    holds((bands) => {
      expect(bands.filter(({ kind }, index) => kind === bands[index - 1]?.kind)).toEqual([]);
    });
  });

  it('has no empty band', () => {
    holds((bands) => {
      for (const shown of bands) {
        if (shown.kind === 'offerings') expect(shown.offerings).not.toEqual([]);
        else if (shown.kind === 'topics') expect(shown.topics).not.toEqual([]);
        else expect(slugsIn(shown).length).toBeGreaterThanOrEqual({ lead: 1, pair: 2 }[shown.kind as string] ?? 3);
      }
    });
  });

  it('is the same for the same library', () => {
    holds((bands, library) => expect(planFront(library)).toEqual(bands));
  });

  it('shows the latest newest first', () => {
    holds((bands, { position }) => {
      const places = band(bands, 'lead')?.latest.map(({ slug }) => position.get(slug) ?? 0) ?? [];
      expect(places).toEqual([...places].sort((a, b) => a - b));
    });
  });

  it('shows no picture and no motif twice', () => {
    holds((bands) => {
      const shown = illustrationsIn(bands).map((image) =>
        'motif' in image ? image.motif : (image.address.split('/')[2] ?? ''),
      );
      expect(new Set(shown).size).toBe(shown.length);
    });
  });

  it('names above no headline the topic of its heading', () => {
    holds((bands) => {
      for (const shown of bands) {
        const notes =
          shown.kind === 'briefs'
            ? shown.articles
            : shown.kind === 'feature' || shown.kind === 'tone'
              ? [shown.first, ...shown.others]
              : [];
        if ('topic' in shown) expect(notes.map(({ topic: own }) => own?.slug)).not.toContain(shown.topic.slug);
      }
    });
  });

  it('shows on a topic what carries it', () => {
    holds((bands, library) => {
      for (const shown of bands) {
        if (shown.kind !== 'briefs' && shown.kind !== 'feature' && shown.kind !== 'tone') continue;
        const carriers = new Set(library.topics.get(shown.topic.slug)?.articles.map(({ slug }) => slug));
        expect(slugsIn(shown).filter((slug) => !carriers.has(slug))).toEqual([]);
      }
    });
  });
});

describe('the front page', () => {
  const many = makeLibrary(series(60, (n) => [`T: Subject ${'ABCDEF'[n % 6]}`, 'T: Everything']));

  it('has every kind of band where there is enough for it', () => {
    const library = makeLibrary(
      series(70, (n) => [`T: Subject ${'ABCDEF'[n % 6]}`]).map((article) => ({
        ...article,
        offerings: [offering('Thing')],
      })),
    );
    expect(planFront(library).map(({ kind }) => kind)).toEqual([
      'lead',
      'pair',
      'ranking',
      'feature',
      'briefs',
      'tone',
      'offerings',
      'topics',
    ]);
  });

  it('shows all of a site of ten', () => {
    for (const topics of [[], ['T: One']]) {
      const bands = planFront(makeLibrary(series(10, () => topics)));
      expect(bands.flatMap(slugsIn)).toHaveLength(10);
      expect(band(bands, 'pair')).toBeDefined();
    }
  });

  it('sets beside the lead what else there is on its topic', () => {
    const lead = band(planFront(many), 'lead');
    expect(lead?.article.slug).toBe('a59');
    expect(lead?.more?.topic.slug).toBe('t-subject-f');
    expect(lead?.more?.articles.map(({ slug }) => slug)).toEqual(['a53', 'a47']);
    expect(lead?.latest[0]?.slug).toBe('a58');
  });

  it('says of the latest what they are about while they are few', () => {
    const latestOf = (count: number) => band(planFront(makeLibrary(series(count))), 'lead')?.latest ?? [];
    expect(latestOf(8).map(({ description }) => description)).toEqual(Array(5).fill('What happened, in one sentence.'));
    expect(latestOf(30).map((each) => 'description' in each)).toEqual(Array(7).fill(false));
  });

  it('ranks topics by how many of the newest articles carry them, an archive not counting', () => {
    const library = makeLibrary(
      series(300, (n) => (n < 150 ? ['T: Over'] : [['T: Often', 'T: Seldom', 'T: Often', 'T: At times'][n % 4] ?? ''])),
    );
    const ranking = band(planFront(library), 'ranking');
    expect(ranking?.of).toBe(100);
    expect(ranking?.entries.map(({ topic: { label, count } }) => [label, count])).toEqual([
      ['Often', 50],
      ['At times', 25],
      ['Seldom', 25],
    ]);
  });

  it('prefers for a pair what has pictures', () => {
    const library = withPictures(makeLibrary(series(30)), ({ slug }) => (/^a1[79]$/.test(slug) ? 1 : null));
    expect(band(planFront(library), 'pair')?.articles.map(({ slug }) => slug)).toEqual(['a19', 'a17']);
    expect(band(planFront(makeLibrary(series(30))), 'pair')?.articles.map(({ slug }) => slug)).toEqual(['a21', 'a20']);
  });

  it('makes a feature of a topic with a picture, and begins with that', () => {
    const bare = makeLibrary([
      ...series(60, (n) => [['T: Strong', 'T: Strong', 'T: Pictured'][n % 3] ?? '']),
      makeArticle({ slug: 'lead', date: written(day(99)) }),
    ]);
    const feature = band(planFront(bare), 'feature');
    expect(feature).toMatchObject({ topic: { label: 'Strong' }, first: { image: { motif: expect.any(String) } } });
    const library = withPictures(bare, ({ slug }) => (slug === 'a41' ? 1 : null));
    expect(band(planFront(library), 'feature')).toMatchObject({
      topic: { label: 'Pictured' },
      first: { slug: 'a41', image: { width: 1200 } },
      others: [{ slug: 'a47' }, { slug: 'a44' }, { slug: 'a38' }],
    });
  });

  it('gives a topic by another name no second band', () => {
    const library = makeLibrary(series(60, () => ['A: Health Data', 'B: health data', 'A: Data', 'C: Open']));
    const headings = planFront(library).flatMap((shown) =>
      shown.kind === 'lead' ? (shown.more?.topic.label ?? []) : 'topic' in shown ? shown.topic.label : [],
    );
    expect(headings).toEqual(['Health Data', 'Open']);
  });

  it('says which article brings an offering into the news, at most two for one', () => {
    const library = makeLibrary([
      makeArticle({ slug: 'old', date: written(day(1)), offerings: [offering('Old'), offering('Both')] }),
      makeArticle({
        slug: 'new',
        date: written(day(2)),
        offerings: ['N1', 'Both', 'N2', 'N3'].map((n) => offering(n)),
      }),
      makeArticle({ slug: 'newest', date: written(day(3)), subject: { name: 'Both', slug: 'both' } }),
    ]);
    const shown = band(planFront(library), 'offerings')?.offerings ?? [];
    expect(shown.map(({ offering: { label }, why }) => [label, why.slug])).toEqual([
      ['Both', 'newest'],
      ['N1', 'new'],
      ['N2', 'new'],
      ['Old', 'old'],
    ]);
  });

  it('is that of an empty site without articles', () => {
    expect(planFront(makeLibrary([]))).toEqual([]);
  });
});
