import { expect, it } from 'vitest';
import type { ArticleFile } from '@/lib/article/article';
import { offeringPermalinks } from '@/lib/check/rules/offering-permalinks';
import { askLibrary } from '@/tests/fixtures/ask-rule';
import { fileOf, makeArticle } from '@/tests/fixtures/make-article';

const told = (...files: readonly ArticleFile[]) => askLibrary(offeringPermalinks, files);
const leading = (slug: string, to: string, label = 'Product X') =>
  fileOf(makeArticle({ slug, offerings: [{ slug: to, label, topics: [], offeringId: '' }] }));

it('tells the articles in which a label leads elsewhere than in most', () => {
  expect(told(leading('a', 'x'), leading('b', 'product-x'), leading('c', 'x', 'PRODUCT X'))).toEqual([
    {
      rule: 'offering-permalinks',
      severity: 'warning',
      file: 'content/news/b.md',
      line: 30,
      column: 5,
      field: 'relatedOfferings[0].permalink',
      message: '"Product X" leads to /offering/product-x here, but to /offering/x in 2 articles',
      hint: 'use one permalink; if these are two products, give them two names',
    },
  ]);
});

it('mends case alone, and nothing where no permalink is written', () => {
  const file = leading('b', 'X');
  const fix = { kind: 'set', path: ['relatedOfferings', 0, 'permalink'], value: '/offering/x' };
  expect(told(leading('a', 'x'), file, leading('c', 'x'))).toMatchObject([{ file: 'content/news/b.md', fix }]);
  const places = { ...file.places, offerings: [{ line: 9, column: 5, path: ['relatedOfferings', 0], bare: true }] };
  const [found] = told(leading('a', 'x'), { ...file, places }, leading('c', 'x'));
  expect(found?.field).toBe('relatedOfferings[0]');
  expect(found).not.toHaveProperty('fix');
});

it('tells nothing of labels that lead to one page', () => {
  expect(told(leading('a', 'x'), leading('b', 'x'), leading('c', 'y', 'Product Y'))).toEqual([]);
});
