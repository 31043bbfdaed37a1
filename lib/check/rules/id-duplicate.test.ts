import { expect, it } from 'vitest';
import type { ArticleFile } from '@/lib/article/article';
import { extraText } from '@/lib/article/extra-fields';
import { idDuplicate } from '@/lib/check/rules/id-duplicate';
import { askLibrary } from '@/tests/fixtures/ask-rule';
import { fileOf, makeArticle } from '@/tests/fixtures/make-article';

const told = (...files: readonly ArticleFile[]) => askLibrary(idDuplicate, files);
const withId = (slug: string, id: unknown) =>
  fileOf(makeArticle({ slug, extra: extraText({ id, identifier: 'News' }) }));

it('tells each later file of the first one’s id, at its place', () => {
  const found = told(withId('a', '5200'), withId('b', '17'), withId('c', '5200'), withId('d', ' 5200 '));
  expect(found).toMatchObject([
    { rule: 'id-duplicate', severity: 'warning', file: 'content/news/c.md', field: 'id', line: 7, column: 5 },
    { file: 'content/news/d.md', message: '"5200" is also the id of content/news/a.md' },
  ]);
});

it('tells nothing of articles without an id, nor of what all articles say alike', () => {
  expect(told(withId('a', '1'), withId('b', '2'), withId('c', null), withId('d', ''), withId('e', null))).toEqual([]);
});
