import { expect, it } from 'vitest';
import { judgeFixes } from '@/lib/check/judge-fixes';
import type { Problem } from '@/lib/core/problem';
import { problemOf, type RuleName } from '@/lib/rules/rules';

const problem = (file: string, rule: RuleName, message = 'is so'): Problem =>
  problemOf(rule, { file, line: 1, column: 1, field: 'x', message });

const before = [problem('a b.md', 'alias-own'), problem('a b.md', 'value-repeated'), problem('c.md', 'topic-case')];

it('finds nothing where the problems are gone and no new ones came, whatever the others are called now', () => {
  const after = [problem('a b.md', 'value-repeated', 'is otherwise'), problem('c.md', 'topic-case')];
  expect(judgeFixes(before, after, new Map([['a b.md', ['alias-own']]]))).toEqual({
    bad: new Map(),
    harmsOthers: false,
  });
});

it('finds a file whose problem stays, and one that has a new problem', () => {
  const after = [...before, problem('c.md', 'date-exists')];
  const mended = new Map<string, readonly RuleName[]>([
    ['a b.md', ['alias-own']],
    ['c.md', []],
  ]);
  expect(judgeFixes(before, after, mended).bad).toEqual(
    new Map([
      ['a b.md', 'the change would not correct alias-own'],
      ['c.md', 'the change would cause date-exists'],
    ]),
  );
});

it('finds that a file nobody touched has a new problem', () => {
  const after = [problem('c.md', 'topic-case'), problem('c.md', 'topic-case')];
  expect(judgeFixes(before, after, new Map([['a b.md', ['alias-own']]]))).toEqual({
    bad: new Map(),
    harmsOthers: true,
  });
});
