import { compareText } from '@/lib/core/compare-text';
import { countOf } from '@/lib/core/count-of';
import { type FieldPath, spokenField } from '@/lib/core/field-path';
import { visibleText } from '@/lib/core/visible-text';

/** How much a problem weighs: an `error` keeps a build from being made, a `warning` does not. */
export type Severity = 'error' | 'warning';

/** What is said of a problem: what is wrong, and what to do. */
export interface Words {
  readonly message: string;
  readonly hint: string;
}

/** Something an editor should mend, with the place and a way out. Lines and columns count from 1. */
export interface Problem {
  /** The name of the rule that is broken. */
  readonly rule: string;
  readonly severity: Severity;
  /** Path of the file, relative to the content folder's parent, e.g. `content/news/x.md`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The field as the editor wrote it, e.g. `categories[1]`; `file` when the whole file is meant. */
  readonly field: string;
  readonly message: string;
  readonly hint?: string;
  /** Further files that have a part in it, as `file` names them: it may be their change that made it. */
  readonly otherFiles?: readonly string[];
  /** What mends it, where that needs no judgement. */
  readonly fix?: Fix;
}

/**
 * A change to the problem's file: to its front matter, in terms of the fields as the editor wrote them, or to its body, where
 * `text` takes the place of `length` characters from `from` on, which is the second key of its path.
 */
export type Fix =
  | { readonly kind: 'set'; readonly path: FieldPath; readonly value: string }
  | { readonly kind: 'remove'; readonly path: FieldPath }
  | BodyFix;

/** A change to the body; what it is known by is the place at which it begins. */
export interface BodyFix {
  readonly kind: 'replace';
  readonly path: readonly ['body', from: number];
  readonly length: number;
  readonly text: string;
}

/** A fix in terms of the fields as they are written; one of the body stays as it is. */
export function fixAsWritten(fix: Fix, asWritten: (path: FieldPath) => FieldPath): Fix {
  return fix.kind === 'replace' ? fix : { ...fix, path: asWritten(fix.path) };
}

/** A value together with what was found on the way to it. `value` is null exactly when an error was found. */
export interface Checked<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
}

/** In place of something that cannot be had: why, as the end of a sentence that names it, and what to do. */
export interface Refusal {
  readonly why: string;
  readonly hint?: string;
}

/**
 * One line an editor can click on: `file:line:column severity rule field: message (hint)`. Whatever a file's name or a
 * value holds, it stays one line of visible text.
 */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, rule, field } = problem;
  return visibleText(`${file}:${line}:${column} ${severity} ${rule} ${field}: ${messageOf(problem)}`);
}

/** What is wrong and what to do, for people: `categories, 2nd entry: message (hint)`. */
export function describeProblem(problem: Problem): string {
  return `${spokenField(problem.field)}: ${messageOf(problem)}`;
}

function messageOf({ message, hint }: Problem): string {
  return `${message}${hint ? ` (${hint})` : ''}`;
}

/** Whether a strict build must refuse. */
export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

/** Orders problems by file, then by place in it, so that two runs print the same list. */
export function compareProblems(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.message, b.message);
}

/** Thrown by a strict load: carries every problem, and a message that lists them all. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The content has ${countOf(problems.length, 'error')}:\n${problems.map(formatProblem).join('\n')}`);
    this.problems = problems;
  }
}
