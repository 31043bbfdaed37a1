import { expect, it } from 'vitest';
import { type Selection, selectProblems } from '@/lib/check/select-problems';
import { problemOf } from '@/lib/rules/rules';

const at = (file: string) => problemOf('body-empty', { file, line: 1, column: 1, field: 'body', message: 'is empty' });
const problems = ['content/news/a.md', 'content/news/ab.md', 'content/news/a.md.d/c.md', '../other/news/a.md'].map(at);
const ALL: Selection = { rules: null, within: null, changed: null };
const filesOf = (selection: Partial<Selection>) =>
  selectProblems(problems, { ...ALL, ...selection }).map(({ file }) => file);

it('takes files by their whole names, and folders with all that lies in them', () => {
  expect(filesOf({})).toHaveLength(4);
  expect(filesOf({ within: ['content/news/a.md'] })).toEqual(['content/news/a.md']);
  expect(filesOf({ within: ['content/news', '../other'] })).toHaveLength(4);
  expect(filesOf({ within: ['.'] })).toHaveLength(3);
  expect(filesOf({ changed: new Set(['content/news/ab.md']) })).toEqual(['content/news/ab.md']);
});

it('takes what meets every limit', () => {
  expect(filesOf({ rules: new Set(['body-empty']), within: ['content'], changed: new Set() })).toEqual([]);
  expect(filesOf({ rules: new Set(['body-long']) })).toEqual([]);
});

it('takes a problem between files with each of them', () => {
  const between = { ...at('content/news/old.md'), otherFiles: ['content/news/new.md'] };
  const taken = (selection: Partial<Selection>) => selectProblems([between], { ...ALL, ...selection }).length;
  expect(taken({ changed: new Set(['content/news/new.md']) })).toBe(1);
  expect(taken({ within: ['content/news/new.md'] })).toBe(1);
  expect(taken({ within: ['content/news/new.md'], changed: new Set(['content/news/old.md']) })).toBe(0);
});
