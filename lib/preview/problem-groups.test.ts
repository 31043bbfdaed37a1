import { describe, expect, it } from 'vitest';
import type { Problem } from '@/lib/core/problem';
import { groupProblems, weightOf } from '@/lib/preview/problem-groups';
import { problemOf, type RuleName } from '@/lib/rules/rules';

function problem(rule: RuleName, line = 1, more: Partial<Problem> = {}): Problem {
  const place = { file: 'content/news/x.md', line, column: 1, field: 'title', message: 'is wrong' };
  return { ...problemOf(rule, place), ...more };
}

describe('problems by their rule', () => {
  it('begin with those that keep a build from being made, then the most frequent, then by name', () => {
    const problems = [
      problem('image-alt'),
      problem('body-empty'),
      problem('description-long', 1),
      problem('description-long', 2),
      problem('date-exists'),
    ];
    expect(groupProblems(problems).map(({ rule }) => rule)).toEqual([
      'date-exists',
      'description-long',
      'body-empty',
      'image-alt',
    ]);
  });

  it('count what weighs how much, and what can be mended', () => {
    const fix = { kind: 'set', path: ['title'], value: 'Right' } as const;
    const problems = [
      problem('image-alt', 1, { severity: 'error' }),
      problem('image-alt', 2, { fix }),
      problem('image-alt', 3),
    ];
    expect(groupProblems(problems)).toEqual([{ rule: 'image-alt', problems, errors: 1, warnings: 2, fixable: 1 }]);
  });

  it('are none where nothing is wrong', () => {
    expect(groupProblems([])).toEqual([]);
  });
});

describe('the weight of problems', () => {
  it.each([
    [1, 0, '1 error'],
    [2, 1, '2 errors, 1 warning'],
    [0, 3, '3 warnings'],
    [0, 0, ''],
  ])('of %i errors and %i warnings is said in words', (errors, warnings, expected) => {
    expect(weightOf({ errors, warnings })).toBe(expected);
  });
});
