import { styleText } from 'node:util';
import { countProblems } from '@/lib/check/count-problems';
import { canFix, describeCounts, fixesOfRule, foundIn, foundInSelection, READ_MORE } from '@/lib/check/texts/report';
import { describeUnpublished, type Unpublished } from '@/lib/check/unpublished';
import { compareText } from '@/lib/core/compare-text';
import { groupBy } from '@/lib/core/group-by';
import { describeProblem, formatProblem, type Problem } from '@/lib/core/problem';
import { visibleText } from '@/lib/core/visible-text';
import { ruleOf } from '@/lib/rules/rules';

export interface Findings {
  /** The selected problems. */
  readonly problems: readonly Problem[];
  /** How many more there are, in other files or of other rules. */
  readonly others: number;
  /** How many files were read as articles. */
  readonly articles: number;
  /** The selected articles that readers do not see. */
  readonly unpublished: readonly Unpublished[];
}

/** One line per problem, for scripts and editors. */
export function renderLines(problems: readonly Problem[]): string {
  return problems.map((problem) => `${formatProblem(problem)}\n`).join('');
}

/** Problems under the names of their files, with colours, for a terminal. */
export function renderGrouped(problems: readonly Problem[]): string {
  const byFile = groupBy(problems, ({ file }) => file);
  return [...byFile]
    .map(([file, own]) => `${paint('underline', visibleText(file))}\n${own.map(row).join('')}\n`)
    .join('');
}

function row(problem: Problem): string {
  const { line, column, severity, rule } = problem;
  const place = `${line}:${column}`.padStart(8);
  const weight = paint(severity === 'error' ? 'red' : 'yellow', severity.padEnd(7));
  return `${place}  ${weight}  ${visibleText(describeProblem(problem))}  ${paint('gray', rule)}\n`;
}

/** A sentence each on what was found, what readers do not see, and what to do next. */
export function renderSummary({ problems, others, articles, unpublished }: Findings): string {
  const counts = countProblems(problems);
  const { fixable } = counts;
  const what = describeCounts(counts);
  const lines = [others > 0 ? foundInSelection(what, others, articles) : foundIn(what, articles)];
  const waiting = describeUnpublished(unpublished);
  if (waiting !== '') lines.push(visibleText(waiting));
  if (fixable > 0) lines.push(canFix(fixable));
  if (problems.length > 0) lines.push(READ_MORE);
  return lines.map((line) => `${line}\n`).join('');
}

/** The number of problems of each rule, for a terminal. */
export function renderRules(problems: readonly Problem[]): string {
  const { rules } = countProblems(problems);
  const fixable = countProblems(problems.filter(({ fix }) => fix)).rules;
  const titles = groupBy(problems, ({ rule }) => rule);
  return [...titles.keys()]
    .sort((a, b) => (rules[b] ?? 0) - (rules[a] ?? 0) || compareText(a, b))
    .map((rule) => {
      const fixes = fixable[rule] ? `, ${fixesOfRule(fixable[rule])}` : '';
      return `${String(rules[rule]).padStart(8)}  ${rule}  ${paint('gray', `${ruleOf(rule).title}${fixes}`)}\n`;
    })
    .join('');
}

/** Workflow commands (annotations), as GitHub's runner reads them from a job's output. */
export function renderGithub(problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const { severity, file, line, column, rule } = problem;
      const properties = Object.entries({ file, line, col: column, title: rule })
        .map(([name, value]) => `${name}=${githubProperty(String(value))}`)
        .join(',');
      return `::${severity} ${properties}::${githubText(describeProblem(problem))}\n`;
    })
    .join('');
}

/** The runner's escapes; other control characters are written out. */
function githubText(text: string): string {
  return text
    .split(/(\r|\n)/)
    .map((part) => (part === '\r' ? '%0D' : part === '\n' ? '%0A' : visibleText(part).replaceAll('%', '%25')))
    .join('');
}

function githubProperty(text: string): string {
  return githubText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A text in a style, even if this process's stdout is no terminal: the caller knows where the text goes. */
export function paint(style: 'red' | 'yellow' | 'green' | 'gray' | 'underline', text: string): string {
  return styleText(style, text, { validateStream: false });
}
