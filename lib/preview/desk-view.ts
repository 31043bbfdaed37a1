import { compareText } from '@/lib/core/compare-text';
import { foldText } from '@/lib/core/fold-text';
import type { FileState } from '@/lib/preview/article-state';
import { type DeskQuestion, NEEDS, type Need, type Sort } from '@/lib/preview/desk-question';
import { type DeskRow, utcDay } from '@/lib/preview/desk-rows';

/** How many rows a page of the desk lists: a browser draws them at once, and a search in the page finds its way. */
export const ROWS_PER_PAGE = 100;

/** What the desk answers to a question. */
export interface DeskView {
  /** Those of the page asked for, or of the last one where there are not so many. */
  readonly rows: readonly DeskRow[];
  /** How many rows there are in all, and how many match. */
  readonly of: number;
  readonly found: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** How many rows each state would show, the rest of the question as it is. */
  readonly states: Readonly<Record<FileState, number>> & { readonly all: number };
  /** The same for each further need. */
  readonly needs: Readonly<Record<Need, number>>;
}

/**
 * Answers a question.
 *
 * @param changed files from the content folder that changed since the last commit; null where nobody knows, and then
 *   the question must not ask for them
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

/** Whether words, topic, rule and day of a question are met. */
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

/** Those that ask for work first. */
const BY_STATE: readonly FileState[] = ['broken', 'draft', 'scheduled', 'expired', 'published'];

const COMPARE: Readonly<Record<Sort, (a: DeskRow, b: DeskRow) => number>> = {
  date: (a, b) => compareText(a.keys.instant, b.keys.instant),
  title: (a, b) => compareText(a.keys.title, b.keys.title),
  state: (a, b) => BY_STATE.indexOf(a.state) - BY_STATE.indexOf(b.state),
  problems: (a, b) => a.errors - b.errors || a.warnings - b.warnings,
  file: (a, b) => compareText(a.file, b.file),
};

/** Equals stand newest first, then by file, whichever way the rest runs: so a page is the same each time. */
function sortRows(rows: DeskRow[], { sort, order }: DeskQuestion): readonly DeskRow[] {
  const direction = order === 'asc' ? 1 : -1;
  return rows.sort((a, b) => direction * COMPARE[sort](a, b) || COMPARE.date(b, a) || COMPARE.file(a, b));
}

/** Which rows are shown, in words: `101–200 of 312 that match, 10,000 in all`. */
export function rangeOf({ rows, page, found, of }: DeskView): string {
  const first = (page - 1) * ROWS_PER_PAGE + 1;
  const whole = found === of ? count(of) : `${count(found)} that match, ${count(of)} in all`;
  return rows.length === found ? whole : `${count(first)}–${count(first + rows.length - 1)} of ${whole}`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
