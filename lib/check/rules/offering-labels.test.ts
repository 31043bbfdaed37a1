import { expect, it } from 'vitest';
import type { ArticleFile } from '@/lib/article/article';
import { offeringLabels } from '@/lib/check/rules/offering-labels';
import type { Content } from '@/lib/library/content';
import { askLibrary } from '@/tests/fixtures/ask-rule';
import { fileOf, makeArticle, makeOfferingFile } from '@/tests/fixtures/make-article';

const told = (files: readonly ArticleFile[], more: Partial<Content> = {}) => askLibrary(offeringLabels, files, more);
const calling = (slug: string, label: string) =>
  fileOf(makeArticle({ slug, offerings: [{ slug: 'x', label, topics: [], offeringId: '' }] }));

it('tells the articles that call an offering otherwise than most', () => {
  expect(told([calling('a', 'Product X'), calling('b', 'X'), calling('c', 'Product X')])).toEqual([
    {
      rule: 'offering-labels',
      severity: 'warning',
      file: 'content/news/b.md',
      line: 30,
      column: 5,
      field: 'relatedOfferings[0].label',
      message: '/offering/x is called "X" here, but "Product X" in 2 articles',
      hint: 'use one name everywhere',
    },
  ]);
});

it('mends case alone', () => {
  const path = ['relatedOfferings', 0, 'label'];
  expect(told([calling('a', 'Product'), calling('b', 'PRODUCT'), calling('c', 'Product')])).toMatchObject([
    { file: 'content/news/b.md', fix: { kind: 'set', path, value: 'Product' } },
  ]);
});

it('mends a name that stands alone in its place', () => {
  const file = calling('b', 'PRODUCT');
  const places = { ...file.places, offerings: [{ line: 9, column: 5, path: ['relatedOfferings', 2], bare: true }] };
  expect(told([calling('a', 'Product'), calling('c', 'Product'), { ...file, places }])).toMatchObject([
    { field: 'relatedOfferings[2]', line: 9, fix: { path: ['relatedOfferings', 2] } },
  ]);
});

it('goes by the offering’s own file where an article calls it so', () => {
  const files = [calling('a', 'X'), calling('b', 'Product X'), calling('c', 'X')];
  const named = (label: string) => ({ offerings: [makeOfferingFile({ slug: 'x', label })] });
  expect(told(files, named('Product X')).map(({ file }) => file)).toEqual(['content/news/a.md', 'content/news/c.md']);
  expect(told(files, named('Product X, in full')).map(({ file }) => file)).toEqual(['content/news/b.md']);
});

it('tells nothing where all call it alike, whatever its file says', () => {
  const offerings = [makeOfferingFile({ slug: 'x', label: 'Product X, in full' })];
  expect(told([calling('a', 'X'), calling('b', 'X')], { offerings })).toEqual([]);
});
