import { compareText } from '@/lib/core/compare-text';
import { countOf } from '@/lib/core/count-of';
import { groupBy } from '@/lib/core/group-by';
import { isError, type Problem } from '@/lib/core/problem';

/** The problems of one rule. */
export interface ProblemGroup {
  readonly rule: string;
  /** In their order. */
  readonly problems: readonly Problem[];
  readonly errors: number;
  readonly warnings: number;
  /** How many `npm run check -- --fix` can fix. */
  readonly fixable: number;
}

/** Problems by rule: rules with errors first, then by frequency, then by name. */
export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  return [...groupBy(problems, ({ rule }) => rule)]
    .map(([rule, own]) => {
      const errors = own.filter(isError).length;
      const fixable = own.filter(({ fix }) => fix !== undefined).length;
      return { rule, problems: own, errors, warnings: own.length - errors, fixable };
    })
    .sort(
      (a, b) =>
        Number(b.errors > 0) - Number(a.errors > 0) ||
        b.problems.length - a.problems.length ||
        compareText(a.rule, b.rule),
    );
}

/** `2 errors, 1 warning`, without zeros. */
export function weightOf({ errors, warnings }: { readonly errors: number; readonly warnings: number }): string {
  return [errors > 0 ? countOf(errors, 'error') : '', warnings > 0 ? countOf(warnings, 'warning') : '']
    .filter((part) => part !== '')
    .join(', ');
}
