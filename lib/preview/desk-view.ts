import { compareText } from '@/lib/core/compare-text';
import { foldText } from '@/lib/core/fold-text';
import type { FileState } from '@/lib/preview/article-state';
import { type DeskQuestion, NEEDS, type Need, type Sort } from '@/lib/preview/desk-question';
import { type DeskRow, utcDay } from '@/lib/preview/desk-rows';

/** Few enough for a browser to draw at once, and many enough for searching in the page. */
export const ROWS_PER_PAGE = 100;

/** The answer to a question. */
export interface DeskView {
  /** The rows of the requested page, or of the last one if there are fewer pages. */
  readonly rows: readonly DeskRow[];
  /** Number of all rows, and of those that match. */
  readonly of: number;
  readonly found: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Number of rows for each state, with the rest of the question unchanged. */
  readonly states: Readonly<Record<FileState, number>> & { readonly all: number };
  /** Number of matching rows that also meet each need. */
  readonly needs: Readonly<Record<Need, number>>;
}

/**
 * Answers a question.
 *
 * @param changed files that changed since the last commit, by path relative to the content folder; null if unknown: then the
 *   question must not ask for them
 */
export function deskView(
  rows: readonly DeskRow[],
  question: DeskQuestion,
  changed: ReadonlySet<string> | null,
): DeskView {
  const isMeant = matcherOf(question);
  const has: Readonly<Record<Need, (row: DeskRow) => boolean>> = {
    errors: (row) => row.errors > 0,
    warnings: (row) => row.warnings > 0,
    'no-image': (row) => row.image !== 'shown',
    changed: (row) => changed !== null && row.files.some((file) => changed.has(file)),
  };
  const states = { all: 0, published: 0, draft: 0, scheduled: 0, expired: 0, broken: 0 };
  const needs = { errors: 0, warnings: 0, 'no-image': 0, changed: 0 };
  const found: DeskRow[] = [];
  for (const row of rows) {
    if (!isMeant(row) || !question.needs.every((need) => has[need](row))) continue;
    states.all += 1;
    states[row.state] += 1;
    if (question.state !== null && row.state !== question.state) continue;
    found.push(row);
    for (const need of NEEDS) if (has[need](row)) needs[need] += 1;
  }
  const pages = Math.max(1, Math.ceil(found.length / ROWS_PER_PAGE));
  const page = Math.min(question.page, pages);
  const shown = sortRows(found, question).slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE);
  return { rows: shown, of: rows.length, found: found.length, page, pages, states, needs };
}

/** Whether a row meets the words, topic, rule and day of a question. */
function matcherOf({ query, topic, rule, day }: DeskQuestion): (row: DeskRow) => boolean {
  const words = foldText(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (row) =>
    words.every((word) => row.keys.text.includes(word) || row.keys.shownAs === word) &&
    (topic === null || row.topics.some(({ slug }) => slug === topic)) &&
    (rule === null || row.problems.some((problem) => problem.rule === rule)) &&
    (day === null || [row.appears, row.expires].some((moment) => moment !== null && utcDay(moment) === day));
}

/** States that need work come first. */
const BY_STATE: readonly FileState[] = ['broken', 'draft', 'scheduled', 'expired', 'published'];

const COMPARE: Readonly<Record<Sort, (a: DeskRow, b: DeskRow) => number>> = {
  date: (a, b) => compareText(a.keys.instant, b.keys.instant),
  title: (a, b) => compareText(a.keys.title, b.keys.title),
  state: (a, b) => BY_STATE.indexOf(a.state) - BY_STATE.indexOf(b.state),
  problems: (a, b) => a.errors - b.errors || a.warnings - b.warnings,
  file: (a, b) => compareText(a.file, b.file),
};

/** Equals are always sorted newest first, then by file, so that pages are the same each time. */
function sortRows(rows: DeskRow[], { sort, order }: DeskQuestion): readonly DeskRow[] {
  const direction = order === 'asc' ? 1 : -1;
  return rows.sort((a, b) => direction * COMPARE[sort](a, b) || COMPARE.date(b, a) || COMPARE.file(a, b));
}

/** The range of shown rows: `101–200 of 312 that match, 10,000 in all`. */
export function rangeOf({ rows, page, found, of }: DeskView): string {
  const first = (page - 1) * ROWS_PER_PAGE + 1;
  const whole = found === of ? count(of) : `${count(found)} that match, ${count(of)} in all`;
  return rows.length === found ? whole : `${count(first)}–${count(first + rows.length - 1)} of ${whole}`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
