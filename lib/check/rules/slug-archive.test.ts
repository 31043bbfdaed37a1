import { expect, it } from 'vitest';
import { slugArchive } from '@/lib/check/rules/slug-archive';
import { askLibrary } from '@/tests/fixtures/ask-rule';
import { fileOf, makeArticle, written } from '@/tests/fixtures/make-article';

function told(...slugs: readonly string[]) {
  const articles = slugs.map((slug) => makeArticle({ slug, date: written('2021-02-17') }));
  return askLibrary(slugArchive, articles.map(fileOf));
}

it('tells the article whose slug is a year of the archive, at its place', () => {
  expect(told('a', '2021')).toMatchObject([
    { rule: 'slug-archive', severity: 'warning', file: 'content/news/2021.md', field: 'slug', line: 2, column: 7 },
  ]);
});

it('tells nothing of a number that is no year with articles', () => {
  expect(told('a', '2020', '0123', '2021-02', '20210')).toEqual([]);
});
