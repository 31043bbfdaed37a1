import { compareText } from '@/lib/core/compare-text';
import { isError, type Problem } from '@/lib/core/problem';

/** How many problems are errors, warnings, and fixable; and how many each rule has, the most frequent first. */
export function countProblems(problems: readonly Problem[]) {
  const errors = problems.filter(isError).length;
  const rules = new Map<string, number>();
  for (const { rule } of problems) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const ordered = [...rules].sort(([a, many], [b, more]) => more - many || compareText(a, b));
  return {
    errors,
    warnings: problems.length - errors,
    fixable: problems.filter(({ fix }) => fix).length,
    rules: Object.fromEntries(ordered),
  };
}
