import { expect, it } from 'vitest';
import { buildSearchIndex } from '@/lib/search/build-search-index';
import { author, makeArticle, makeLibrary, topic } from '@/tests/fixtures/make-article';

it('leaves bodies, drafts and provenance out', () => {
  const index = JSON.stringify(
    buildSearchIndex(
      makeLibrary([
        makeArticle({ slug: 'a', body: 'SECRET BODY', extra: { id: 'SECRET ID' } }),
        makeArticle({ slug: 'b', title: 'SECRET DRAFT', status: 'draft', authors: [author('SECRET AUTHOR')] }),
      ]),
    ),
  );
  expect(index).not.toContain('SECRET');
});

it('names what recurs once, and every reference leads to it', () => {
  const tags = { topics: [topic('T: t')], authors: [author('Ada')], publisher: { name: 'P', domain: 'p.example' } };
  const index = buildSearchIndex(
    makeLibrary([makeArticle({ slug: 'a', ...tags }), makeArticle({ slug: 'b', ...tags }), makeArticle({ slug: 'c' })]),
  );
  expect(index).toMatchObject({
    slugs: ['a', 'b', 'c'],
    topics: [{ label: 't', taxonomy: 'T' }],
    topicsOf: [[0], [0], []],
    authors: ['Ada'],
    authorsOf: [[0], [0], []],
    publishers: ['P'],
    publisherOf: [0, 0, -1],
  });
});

it('cuts long descriptions', () => {
  const [description = ''] = buildSearchIndex(
    makeLibrary([makeArticle({ slug: 'a', description: 'word '.repeat(200) })]),
  ).descriptions;
  expect(description.length).toBeLessThanOrEqual(160);
  expect(description).toMatch(/word…$/);
});
