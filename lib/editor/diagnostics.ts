import { commonEnds } from '@/lib/core/common-ends';
import { describeProblem, type Fix, isError, type Problem } from '@/lib/core/problem';
import { truncate } from '@/lib/core/truncate';
import { ACTIONS, SOURCE } from '@/lib/editor/texts';

// Problems and fixes as types of the Language Server Protocol 3.17: lines and characters count from 0, characters in
// UTF-16 units.

interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Diagnostic {
  readonly range: Range;
  /** 1 is an error, 2 a warning. */
  readonly severity: 1 | 2;
  /** The name of the rule. */
  readonly code: string;
  readonly codeDescription: { readonly href: string };
  readonly source: string;
  readonly message: string;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A change that an editor offers for a diagnostic. */
export interface CodeAction {
  readonly title: string;
  readonly kind: 'quickfix';
  readonly diagnostics: readonly Diagnostic[];
  readonly isPreferred: true;
  readonly edit: { readonly changes: Readonly<Record<string, readonly TextEdit[]>> };
}

/**
 * A problem as a diagnostic, from its place to the end of the line.
 *
 * @param lines of the file
 * @param rulePages the folder of the rules' documentation, as a `file:` address that ends in a slash
 */
export function diagnosticOf(problem: Problem, lines: readonly string[], rulePages: string): Diagnostic {
  const line = Math.min(problem.line, Math.max(1, lines.length)) - 1;
  const { length } = (lines[line] ?? '').trimEnd();
  const character = Math.min(problem.column - 1, length);
  return {
    range: { start: { line, character }, end: { line, character: length } },
    severity: isError(problem) ? 1 : 2,
    code: problem.rule,
    codeDescription: { href: `${rulePages}${problem.rule}.md` },
    source: SOURCE,
    message: describeProblem(problem),
  };
}

/** @param edit what the fix changes in the document at `uri` */
export function codeActionOf(uri: string, diagnostic: Diagnostic, fix: Fix, edit: TextEdit): CodeAction {
  const text = fix.kind === 'remove' ? '' : fix.kind === 'set' ? fix.value : fix.text.trim();
  const title = text === '' ? ACTIONS.remove : ACTIONS.write(truncate(text, 60));
  return {
    title,
    kind: 'quickfix',
    diagnostics: [diagnostic],
    isPreferred: true,
    edit: { changes: { [uri]: [edit] } },
  };
}

/** A single edit that turns one text into the other. */
export function editBetween(before: string, after: string): TextEdit {
  const [start, end] = commonEnds(before, after);
  return {
    range: { start: positionOf(before, start), end: positionOf(before, before.length - end) },
    newText: after.slice(start, after.length - end),
  };
}

function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) };
}

/** Whether two ranges overlap or touch. */
export function meet(a: Range, b: Range): boolean {
  return !(isBefore(a.end, b.start) || isBefore(b.end, a.start));
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
