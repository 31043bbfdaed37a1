import { describe, expect, it } from 'vitest';
import { latest } from '@/lib/library/queries';
import { composeFront } from '@/lib/pages/front';
import { makeArticle, makeLibrary, offering, topic, written } from '@/tests/fixtures/make-article';

const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
const series = (count: number, topics: (n: number) => string[] = () => []) =>
  Array.from({ length: count }, (_, n) =>
    makeArticle({ slug: `a${n}`, date: written(day(n)), topics: topics(n).map(topic) }),
  );

describe('the front page', () => {
  const many = makeLibrary(series(40, (n) => [`T: ${n % 5}`, 'T: all']));

  it('shows each article once', () => {
    const { lead, latest: newest, rails } = composeFront(many);
    const shown = [lead, ...newest, ...rails.flatMap(({ articles }) => articles)].map((article) => article?.slug);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.slice(0, 7)).toEqual(latest(many, 7).map(({ slug }) => slug));
  });

  it('gives rails to the strongest topics, each carried by every article on it', () => {
    const { rails } = composeFront(many);
    expect(rails).toHaveLength(4);
    expect(rails[0]?.topic.slug).toBe('t-all');
    for (const { topic: own, articles } of rails) {
      expect(articles.every(({ topics }) => topics.some(({ slug }) => slug === own.slug))).toBe(true);
    }
  });

  it('makes do with what there is', () => {
    expect(composeFront(makeLibrary([]))).toEqual({ lead: null, latest: [], rails: [], offerings: [] });
    expect(composeFront(makeLibrary(series(1)))).toMatchObject({ lead: { slug: 'a0' }, latest: [], rails: [] });
  });

  it('lists offerings lately in the news, each once', () => {
    const library = makeLibrary([
      makeArticle({ slug: 'old', date: written(day(1)), offerings: [offering('Old')] }),
      makeArticle({ slug: 'new', date: written(day(2)), offerings: [offering('New'), offering('Both')] }),
      makeArticle({ slug: 'newest', date: written(day(3)), offerings: [offering('Both')] }),
    ]);
    expect(composeFront(library).offerings.map(({ label }) => label)).toEqual(['Both', 'New', 'Old']);
  });
});
