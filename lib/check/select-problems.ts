import type { Problem } from '@/lib/core/problem';

/** Which problems to show; null for no restriction. */
export interface Selection {
  readonly rules: ReadonlySet<string> | null;
  /** Files and folders, as in problems; `.` is everything. */
  readonly within: readonly string[] | null;
  /** Files, as in problems. */
  readonly changed: ReadonlySet<string> | null;
}

/**
 * The selected problems, in their order. A problem that involves several files is selected with any of them: an editor
 * who takes another article's slug must see it, although it is reported at the other file.
 */
export function selectProblems(problems: readonly Problem[], selection: Selection): readonly Problem[] {
  const { rules } = selection;
  return problems.filter(
    ({ rule, file, otherFiles = [] }) =>
      (rules === null || rules.has(rule)) && [file, ...otherFiles].some((one) => isSelected(one, selection)),
  );
}

/** Whether a file, named as in problems, is selected. */
export function isSelected(file: string, { within, changed }: Pick<Selection, 'within' | 'changed'>): boolean {
  return (within === null || within.some((place) => lies(file, place))) && (changed === null || changed.has(file));
}

function lies(file: string, place: string): boolean {
  return place === '.' ? !file.startsWith('../') : file === place || file.startsWith(`${place}/`);
}
