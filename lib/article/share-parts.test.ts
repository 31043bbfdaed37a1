import { expect, it } from 'vitest';
import { shareParts } from '@/lib/article/share-parts';
import { author, fileOf, makeArticle, offering, topic } from '@/tests/fixtures/make-article';

const written = (slug: string, topicName: string) =>
  fileOf(
    makeArticle({
      slug,
      aliases: ['/old'],
      topics: [topic(topicName)],
      authors: [author('Jane Doe')],
      publisher: { name: 'A', domain: 'a.example' },
      offerings: [offering('Product', ['IT: Telehealth'])],
    }),
  );

it('keeps what a file says', () => {
  expect(shareParts(written('a', 'IT: Telehealth'))).toEqual(written('a', 'IT: Telehealth'));
});

it('makes one object of what two files have alike', () => {
  const [a, b] = [shareParts(written('a', 'IT: Telehealth')), shareParts(written('b', 'IT: Telehealth'))];
  expect(b.article.topics[0]).toBe(a.article.topics[0]);
  expect(b.article.offerings[0]).toBe(a.article.offerings[0]);
  expect(b.article.offerings[0]?.topics[0]).toBe(a.article.topics[0]);
  expect(b.article.authors[0]).toBe(a.article.authors[0]);
  expect(b.article.publisher).toBe(a.article.publisher);
  expect(b.places.aliases).toBe(a.places.aliases);
  expect(b.places.slug).toBe(a.places.slug);
  expect(b.article.metadata).toBe(a.article.metadata);
  expect(b.written).toBe(a.written);
});

it('keeps apart what differs in anything', () => {
  const [a, b] = [shareParts(written('a', 'IT: Telehealth')), shareParts(written('b', 'IT: telehealth'))];
  expect([a.article.topics[0]?.name, b.article.topics[0]?.name]).toEqual(['IT: Telehealth', 'IT: telehealth']);
});
