import { expect, it } from 'vitest';
import { aliasCase } from '@/lib/check/rules/alias-case';
import { askLibrary } from '@/tests/fixtures/ask-rule';
import { fileOf, makeArticle } from '@/tests/fixtures/make-article';

function told(...aliases: readonly (readonly string[])[]) {
  const files = aliases.map((list, index) => fileOf(makeArticle({ slug: `s${index}`, aliases: [...list] })));
  return askLibrary(aliasCase, files);
}

it('names both files of two aliases that differ in capitals alone', () => {
  expect(told(['/old/Records'], ['/old/x', '/old/records'])).toMatchObject([
    {
      rule: 'alias-case',
      file: 'content/news/s1.md',
      field: 'aliases[1]',
      message: expect.stringContaining('"/old/Records" in content/news/s0.md'),
      otherFiles: ['content/news/s0.md'],
    },
  ]);
});

it('is told within one file, and not of the same alias twice or of others', () => {
  expect(told(['/A', '/a'])).toMatchObject([
    { message: expect.stringContaining('"/a" and "/A" differ only in capital letters') },
  ]);
  expect(told(['/a'], ['/a'], ['/b'])).toEqual([]);
});
