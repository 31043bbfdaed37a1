import type { Problem } from '@/lib/core/problem';
import type { RuleName } from '@/lib/core/rules';

/** Which problems somebody asked for; null where that is not limited. */
export interface Selection {
  readonly rules: ReadonlySet<RuleName> | null;
  /** Files and folders, as problems name them; `.` is everything. */
  readonly within: readonly string[] | null;
  /** Files alone, as problems name them. */
  readonly changed: ReadonlySet<string> | null;
}

/** The problems that were asked for, in their order; the others are left out, not gone. */
export function selectProblems(
  problems: readonly Problem[],
  { rules, within, changed }: Selection,
): readonly Problem[] {
  return problems.filter(
    ({ rule, file }) =>
      (rules === null || rules.has(rule)) &&
      (within === null || within.some((place) => lies(file, place))) &&
      (changed === null || changed.has(file)),
  );
}

function lies(file: string, place: string): boolean {
  return place === '.' ? !file.startsWith('../') : file === place || file.startsWith(`${place}/`);
}
