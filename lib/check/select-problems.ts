import type { Problem } from '@/lib/core/problem';

/** Which problems somebody asked for; null where that is not limited. */
export interface Selection {
  readonly rules: ReadonlySet<string> | null;
  /** Files and folders, as problems name them; `.` is everything. */
  readonly within: readonly string[] | null;
  /** Files alone, as problems name them. */
  readonly changed: ReadonlySet<string> | null;
}

/**
 * The problems that were asked for, in their order; the rest is left out, not gone. A problem between files is asked for
 * with any of them: whoever takes the slug of another article is told, though it is told of the other.
 */
export function selectProblems(problems: readonly Problem[], selection: Selection): readonly Problem[] {
  const { rules } = selection;
  return problems.filter(
    ({ rule, file, otherFiles = [] }) =>
      (rules === null || rules.has(rule)) && [file, ...otherFiles].some((one) => isSelected(one, selection)),
  );
}

/** Whether a file, as problems name it, is one that was asked for. */
export function isSelected(file: string, { within, changed }: Pick<Selection, 'within' | 'changed'>): boolean {
  return (within === null || within.some((place) => lies(file, place))) && (changed === null || changed.has(file));
}

function lies(file: string, place: string): boolean {
  return place === '.' ? !file.startsWith('../') : file === place || file.startsWith(`${place}/`);
}
