import type { Hunk } from '@/lib/check/diff-lines';
import { paint } from '@/lib/check/render-problems';
import { FIXES } from '@/lib/check/texts/report';
import { commonEnds } from '@/lib/core/common-ends';
import type { FieldPath } from '@/lib/core/field-path';
import type { Problem } from '@/lib/core/problem';
import { visibleText } from '@/lib/core/visible-text';

/** What a run with `--fix` changed or, as a dry run, would change. */
export interface FixReport {
  /** False for a dry run. */
  readonly written: boolean;
  readonly changed: readonly {
    readonly file: string;
    readonly rules: readonly string[];
    readonly lines: readonly Hunk[];
  }[];
  readonly refused: readonly RefusedFix[];
}

export interface RefusedFix {
  readonly file: string;
  readonly rule: string;
  readonly path: FieldPath;
  readonly why: string;
}

/** Identifies a fix: by its file, its rule and the field it changes. */
export function fixKey(file: string, rule: string, path: FieldPath): string {
  return JSON.stringify([file, rule, path]);
}

/** The same problems, without the fixes that were refused: an editor must fix them by hand. */
export function withoutRefused(problems: readonly Problem[], { refused }: FixReport): readonly Problem[] {
  const keys = new Set(refused.map(({ file, rule, path }) => fixKey(file, rule, path)));
  return problems.map((problem) => {
    const { fix, ...rest } = problem;
    return fix && keys.has(fixKey(problem.file, problem.rule, fix.path)) ? rest : problem;
  });
}

/** The report of a run without `--fix`. */
export const NO_FIXES: FixReport = { written: false, changed: [], refused: [] };

/** The report as text: the files; for a dry run also the lines. */
export function renderFixes({ written, changed, refused }: FixReport, colours: boolean): string {
  const inColour = (style: 'red' | 'green' | 'yellow', text: string) => (colours ? paint(style, text) : text);
  const lines: string[] = [];
  for (const { file, rules, lines: hunks } of changed) {
    lines.push((written ? FIXES.changed : FIXES.wouldChange)(visibleText(file), rules.join(', ')));
    for (const { line, before, after } of written ? [] : hunks) {
      const shown = (own: readonly string[], others: readonly string[], sign: string) =>
        own.map((text, index) => `  ${line + index} ${sign} ${visibleText(excerpt(text, others[index] ?? ''))}`);
      lines.push(...shown(before, after, '-').map((text) => inColour('red', text)));
      lines.push(...shown(after, before, '+').map((text) => inColour('green', text)));
    }
  }
  for (const { file, rule, why } of refused)
    lines.push(inColour('yellow', FIXES.refused(visibleText(file), rule, visibleText(why))));
  lines.push(summary(written, changed.length, refused.length));
  return lines.map((line) => `${line}\n`).join('');
}

function summary(written: boolean, changed: number, refused: number): string {
  const files = written ? FIXES.changedFiles : FIXES.wouldChangeFiles;
  return [
    changed === 0 ? FIXES.nothing : files(changed),
    ...(refused > 0 ? [FIXES.byHand(refused)] : []),
    ...(!written && changed > 0 ? [FIXES.nothingWritten] : []),
  ].join(' ');
}

/** Lines up to this length are shown completely; of longer ones, so much before and after the difference. */
const WHOLE = 160;
const CONTEXT = 40;

/** The part of a long line that differs from another. */
function excerpt(text: string, other: string): string {
  if (text.length <= WHOLE) return text;
  const [start, end] = commonEnds(text, other);
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, text.length - end + CONTEXT);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
