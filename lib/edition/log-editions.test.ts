import { expect, it } from 'vitest';
import { makeEdition } from '@/lib/edition/edition';
import { reportEdition } from '@/lib/edition/edition-report';
import { linesForEdition } from '@/lib/edition/log-editions';
import { problemOf } from '@/lib/rules/rules';
import { fileOf, makeArticle, makeContent, NOW } from '@/tests/fixtures/make-article';

const wrong = (file: string) =>
  problemOf('front-matter', { file, line: 3, column: 1, field: 'title', message: 'is missing', hint: 'give it one' });
const warning = problemOf('image-missing', { file: 'w.md', line: 1, column: 1, field: 'featuredImage', message: 'x' });

const editionOf = (revision: number, more: Parameters<typeof makeContent>[1]) =>
  makeEdition(makeContent([fileOf(makeArticle({ slug: 'a' }))], more).content, NOW, 'published', revision);

it('tells what is wrong now and was not before, and what is shown', async () => {
  const first = await editionOf(1, { problems: [wrong('a.md'), warning] });
  const second = await editionOf(2, { problems: [wrong('a.md'), wrong('b.md')], kept: ['news/b.md'] });
  const third = await editionOf(3, {});
  expect(linesForEdition(first, null)).toEqual([
    'a.md:3:1 error front-matter title: is missing (give it one)',
    'Edition 1: 1 article; 1 error.',
  ]);
  expect(linesForEdition(second, first)).toEqual([
    'b.md:3:1 error front-matter title: is missing (give it one)',
    'Edition 2: 1 article, 1 file in an earlier version; 2 errors.',
  ]);
  expect(linesForEdition(third, second)).toEqual(['Edition 3: 1 article.']);
});

it('reports errors with their places, and why a folder could not be read', async () => {
  const edition = await editionOf(7, { problems: [wrong('a.md'), warning], kept: ['news/a.md'] });
  expect(reportEdition(edition, new Error('gone'))).toEqual({
    revision: 7,
    madeAt: NOW.toISOString(),
    articles: 1,
    kept: ['news/a.md'],
    problems: [
      {
        rule: 'front-matter',
        file: 'a.md',
        line: 3,
        column: 1,
        field: 'title',
        message: 'is missing',
        hint: 'give it one',
      },
    ],
    failure: 'gone',
  });
  expect(reportEdition(await editionOf(8, {}), null)).toMatchObject({ problems: [], failure: null });
});
