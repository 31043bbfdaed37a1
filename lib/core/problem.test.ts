import { expect, it } from 'vitest';
import { countOf } from '@/lib/core/count-of';
import {
  ContentError,
  compareProblems,
  describeProblem,
  formatProblem,
  isError,
  type Problem,
} from '@/lib/core/problem';

const problem: Problem = {
  rule: 'field-type',
  severity: 'error',
  file: 'content/news/x.md',
  line: 14,
  column: 5,
  field: 'categories[1]',
  message: 'unknown topic "Telehelth"',
  hint: 'did you mean "Telehealth"?',
};

it('formats a problem as one line an editor can click on', () => {
  expect(formatProblem(problem)).toBe(
    'content/news/x.md:14:5 error field-type categories[1]: unknown topic "Telehelth" (did you mean "Telehealth"?)',
  );
  expect(formatProblem({ ...problem, hint: undefined })).toBe(
    'content/news/x.md:14:5 error field-type categories[1]: unknown topic "Telehelth"',
  );
});

it('describes a problem to people with its entry counted from one', () => {
  expect(describeProblem(problem)).toBe(
    'categories, 2nd entry: unknown topic "Telehelth" (did you mean "Telehealth"?)',
  );
});

it('keeps a problem to one line of visible text, whatever a file is called', () => {
  expect(formatProblem({ ...problem, file: 'content/news/a\n\u001b[31m.md', message: 'is\r"x"' })).toBe(
    'content/news/a\\u{a}\\u{1b}[31m.md:14:5 error field-type categories[1]: is\\u{d}"x" (did you mean "Telehealth"?)',
  );
});

it('orders problems by file, line, column and message, so that two runs print the same', () => {
  const ordered = [
    { ...problem, file: 'content/news/a.md', line: 99 },
    { ...problem, line: 2, column: 9 },
    { ...problem, line: 10, column: 1 },
    { ...problem, line: 10, column: 2, message: 'a' },
    { ...problem, line: 10, column: 2, message: 'b' },
  ];
  expect([...ordered].reverse().sort(compareProblems)).toEqual(ordered);
});

it('lists every problem in the message of a strict load', () => {
  const error = new ContentError([problem, { ...problem, line: 20 }]);
  expect(error.message).toContain('2 errors');
  expect(error.message).toContain(':14:5 ');
  expect(error.message).toContain(':20:5 ');
  expect(error.problems).toHaveLength(2);
});

it('stops a strict build for errors only', () => {
  expect([problem, { ...problem, severity: 'warning' as const }].filter(isError)).toEqual([problem]);
});

it('counts in English', () => {
  expect([0, 1, 2].map((count) => countOf(count, 'error'))).toEqual(['0 errors', '1 error', '2 errors']);
});
