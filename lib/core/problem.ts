import { compareText } from '@/lib/core/compare-text';
import { countOf } from '@/lib/core/count-of';
import { type FieldPath, spokenField } from '@/lib/core/field-path';
import { visibleText } from '@/lib/core/visible-text';

/** An `error` stops a build, a `warning` does not. */
export type Severity = 'error' | 'warning';

/** The text of a problem: what is wrong, and what to do. */
export interface Words {
  readonly message: string;
  readonly hint: string;
}

/** Something an editor should fix, where it is, and how. Lines and columns count from 1. */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  /** Path of the file, relative to the content folder's parent, e.g. `content/news/x.md`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The field as the editor wrote it, e.g. `categories[1]`; `file` for the whole file. */
  readonly field: string;
  readonly message: string;
  readonly hint?: string;
  /** Paths of other files that are involved: a change of theirs may have caused it. */
  readonly otherFiles?: readonly string[];
  /** The automatic fix, if one is safe without judgement. */
  readonly fix?: Fix;
}

/** A change to the problem's file: to its front matter, with paths as the editor wrote them, or to its body. */
export type Fix =
  | { readonly kind: 'set'; readonly path: FieldPath; readonly value: string }
  | { readonly kind: 'remove'; readonly path: FieldPath }
  | BodyFix;

/** Replaces `length` characters of the body, from the index in `path` on. */
export interface BodyFix {
  readonly kind: 'replace';
  readonly path: readonly ['body', from: number];
  readonly length: number;
  readonly text: string;
}

/** A fix with its path converted; a fix of the body stays as it is. */
export function fixAsWritten(fix: Fix, asWritten: (path: FieldPath) => FieldPath): Fix {
  return fix.kind === 'replace' ? fix : { ...fix, path: asWritten(fix.path) };
}

/** A value and the problems found while reading it. `value` is null exactly if there is an error. */
export interface Checked<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
}

/** Why something is not available, as the end of a sentence that names it, and what to do. */
export interface Refusal {
  readonly why: string;
  readonly hint?: string;
}

/**
 * A problem as one line that terminals make clickable: `file:line:column severity rule field: message (hint)`. Control
 * characters in names and values are written out.
 */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, rule, field } = problem;
  return visibleText(`${file}:${line}:${column} ${severity} ${rule} ${field}: ${messageOf(problem)}`);
}

/** A problem without its place, for people: `categories, 2nd entry: message (hint)`. */
export function describeProblem(problem: Problem): string {
  return `${spokenField(problem.field)}: ${messageOf(problem)}`;
}

function messageOf({ message, hint }: Problem): string {
  return `${message}${hint ? ` (${hint})` : ''}`;
}

/** Whether a build must fail. */
export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

/** Orders problems by file and place, so that every run prints the same list. */
export function compareProblems(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.message, b.message);
}

/** Thrown if content has errors; the message lists all problems. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The content has ${countOf(problems.length, 'error')}:\n${problems.map(formatProblem).join('\n')}`);
    this.problems = problems;
  }
}
