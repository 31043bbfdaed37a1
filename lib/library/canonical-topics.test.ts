import { expect, it } from 'vitest';
import { libraryAt } from '@/lib/edition/library-at';
import { findArticle } from '@/lib/library/find-article';
import { fileOf, makeArticle, makeContent, NOW, offering, topic, written } from '@/tests/fixtures/make-article';

const usual = ['a', 'b', 'c'].map((slug) => makeArticle({ slug, topics: [topic('T: Telehealth')] }));
const odd = makeArticle({ slug: 'odd', topics: [topic('T: EHR'), topic('T: telehealth')] });
const { content, library } = makeContent([...usual, odd].map(fileOf));

it('keeps articles that write their topics as they are shown, and makes the others anew', () => {
  expect(usual.map(({ slug }) => findArticle(library, slug))).toEqual(usual);
  for (const article of usual) expect(findArticle(library, article.slug)).toBe(article);
  expect(findArticle(library, 'odd')?.topics.map(({ name }) => name)).toEqual(['T: EHR', 'T: Telehealth']);
});

it('gives an article that was made anew to the next library as well, for as long as it looks the same', () => {
  const shownIn = (more: typeof usual) =>
    findArticle(libraryAt({ ...content, articles: [...content.articles, ...more.map(fileOf)] }, NOW), 'odd');
  const before = findArticle(library, 'odd');
  expect(shownIn([makeArticle({ slug: 'more', topics: [topic('T: Telehealth')] })])).toBe(before);
  const loud = ['d', 'e', 'f', 'g'].map((slug) => makeArticle({ slug, topics: [topic('T: TELEHEALTH')] }));
  expect(shownIn(loud)?.topics.map(({ name }) => name)).toEqual(['T: EHR', 'T: TELEHEALTH']);
  expect(before?.topics.map(({ name }) => name)).toEqual(['T: EHR', 'T: Telehealth']);
});

it('counts how offerings spell a topic, each time they are mentioned', () => {
  const shared = offering('O', ['T: TELEHEALTH']);
  const mention = (slug: string) => makeArticle({ slug, offerings: [shared], date: written('2024-02-01') });
  const spelling = (...articles: typeof usual) =>
    makeContent([...usual, ...articles].map(fileOf)).library.topics.get('t-telehealth')?.name;
  expect(spelling(mention('x'), mention('y'))).toBe('T: Telehealth');
  expect(spelling(...['w', 'x', 'y', 'z'].map(mention))).toBe('T: TELEHEALTH');
});
