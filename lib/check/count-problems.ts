import { isError, type Problem } from '@/lib/core/problem';
import type { RuleName } from '@/lib/core/rules';

/** How many problems there are, of which kinds. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  /** How many name a fix. */
  readonly fixable: number;
  /** By rule, the most frequent first. */
  readonly rules: Readonly<Partial<Record<RuleName, number>>>;
}

/** Counts problems. */
export function countProblems(problems: readonly Problem[]): ProblemCounts {
  const errors = problems.filter(isError).length;
  const rules = new Map<RuleName, number>();
  for (const { rule } of problems) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const ordered = [...rules].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return {
    errors,
    warnings: problems.length - errors,
    fixable: problems.filter(({ fix }) => fix).length,
    rules: Object.fromEntries(ordered),
  };
}
