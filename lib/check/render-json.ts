import { countProblems } from '@/lib/check/count-problems';
import type { FixReport } from '@/lib/check/fix-report';
import type { Findings } from '@/lib/check/render-problems';

/** Problems and fixes as JSON, in the form that `docs/check.md` promises. */
export function renderJson({ problems, others, articles, unpublished }: Findings, fixes: FixReport): string {
  const report = {
    files: articles,
    problems: problems.map(({ file, line, column, severity, rule, field, message, hint, otherFiles, fix }) => ({
      file,
      line,
      column,
      severity,
      rule,
      field,
      message,
      hint: hint ?? null,
      otherFiles: otherFiles ?? [],
      fixable: fix !== undefined,
    })),
    unpublished: unpublished.map(({ file, state, at }) => ({
      file,
      state,
      at: at === null ? null : new Date(at).toISOString(),
    })),
    counts: { ...countProblems(problems), others },
    fixes: {
      written: fixes.written,
      changes: fixes.changed,
      refused: fixes.refused.map(({ file, rule, why }) => ({ file, rule, why })),
    },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
