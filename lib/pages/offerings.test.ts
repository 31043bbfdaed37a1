import { expect, it } from 'vitest';
import { offerings } from '@/lib/pages/offerings';
import { makeArticle, makeLibrary, makeOfferingFile, topic } from '@/tests/fixtures/make-article';

it('groups the topics that offerings carry by taxonomy, and no others', () => {
  const library = makeLibrary([makeArticle({ slug: 'x', topics: [topic('IT: news')] })], {
    offerings: [makeOfferingFile({ slug: 'x', topics: [topic('IT: apps'), topic('Events: fairs')] })],
  });
  const { taxonomies } =
    offerings.find(library, { values: [], number: 1, query: '' })?.model(library, () => true) ?? {};
  expect(
    taxonomies?.map(({ label, topics }) => [label, topics.map((one) => [one.slug, one.offerings.length])]),
  ).toEqual([
    ['IT', [['it-apps', 1]]],
    ['Events', [['events-fairs', 1]]],
  ]);
});
