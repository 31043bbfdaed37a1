import { compareText } from '@/lib/core/compare-text';
import { dayNumber, dayOf } from '@/lib/core/dates';
import { groupBy } from '@/lib/core/group-by';
import { truncate } from '@/lib/core/truncate';
import { type DeskRow, utcDay } from '@/lib/preview/desk-rows';
import { DESK, PARAMETERS } from '@/lib/preview/texts';

/** A day on which an article appears or expires. */
export interface CalendarEntry {
  readonly kind: 'appears' | 'expires';
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly row: DeskRow;
}

export interface CalendarDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Whether it is in the month, or only fills its first or last week. */
  readonly inMonth: boolean;
  readonly when: 'past' | 'today' | 'ahead';
  /** Appearances first, then by time and title. */
  readonly entries: readonly CalendarEntry[];
}

export interface CalendarMonth {
  /** `YYYY-MM` */
  readonly month: string;
  /** All weeks with a day of the month; each has seven days, from Monday. */
  readonly weeks: readonly (readonly CalendarDay[])[];
  readonly appearing: number;
  readonly expiring: number;
}

/**
 * The month of `now`, and every later one in which an article appears or expires, in order. Days are in UTC.
 */
export function buildCalendar(rows: readonly DeskRow[], now: Date): readonly CalendarMonth[] {
  const today = utcDay(now.getTime());
  const entries = rows
    .flatMap((row) => [
      ...(row.appears === null ? [] : [{ kind: 'appears' as const, at: row.appears, row }]),
      ...(row.expires === null ? [] : [{ kind: 'expires' as const, at: row.expires, row }]),
    ])
    .sort(
      (a, b) =>
        compareText(a.kind, b.kind) ||
        a.at - b.at ||
        compareText(a.row.keys.title, b.row.keys.title) ||
        compareText(a.row.file, b.row.file),
    );
  const byDay = groupBy(entries, ({ at }) => utcDay(at));
  const months = new Set([monthOf(today), ...[...byDay.keys()].map(monthOf)]);
  return [...months].sort(compareText).map((month) => {
    const own = entries.filter(({ at }) => monthOf(utcDay(at)) === month);
    const appearing = own.filter(({ kind }) => kind === 'appears').length;
    return { month, weeks: weeksOf(month, today, byDay), appearing, expiring: own.length - appearing };
  });
}

function weeksOf(
  month: string,
  today: string,
  entries: ReadonlyMap<string, readonly CalendarEntry[]>,
): CalendarDay[][] {
  const first = dayNumber(`${month}-01`) ?? 0;
  // 1 January 1970, day 0, was a Thursday.
  const monday = first - ((first + 3) % 7);
  const weeks: CalendarDay[][] = [];
  for (let start = monday; start === monday || monthOf(dayOf(start)) === month; start += 7) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const day = dayOf(start + index);
        const inMonth = monthOf(day) === month;
        const when = day < today ? 'past' : day === today ? 'today' : 'ahead';
        return { day, inMonth, when, entries: inMonth ? (entries.get(day) ?? []) : [] };
      }),
    );
  }
  return weeks;
}

function monthOf(day: string): string {
  return day.slice(0, 7);
}

export const MONTHS_PER_PAGE = 6;

/** The page of months that holds `wanted`, or the next month with entries; and the first months of the pages around it. */
export function monthsFrom(months: readonly CalendarMonth[], wanted: string | null) {
  const index = Math.max(
    0,
    months.findIndex(({ month }) => wanted !== null && month >= wanted),
  );
  const start = index - (index % MONTHS_PER_PAGE);
  return {
    shown: months.slice(start, start + MONTHS_PER_PAGE),
    before: months[start - MONTHS_PER_PAGE]?.month ?? null,
    after: months[start + MONTHS_PER_PAGE]?.month ?? null,
  };
}

/** Reads `month=2026-11` of the calendar's address; invalid parameters are reported and ignored. */
export function parseMonth(params: URLSearchParams): {
  readonly month: string | null;
  readonly problem: string | null;
} {
  const [written = '', ...others] = params.getAll('month');
  if (others.length > 0) return { month: null, problem: DESK.ignored(`month: ${PARAMETERS.twice}`) };
  if (written === '') return { month: null, problem: null };
  if (dayNumber(`${written}-01`) !== null) return { month: written, problem: null };
  return {
    month: null,
    problem: DESK.ignored(`month: ${PARAMETERS.isNot(truncate(written, 40), PARAMETERS.expected.month)}`),
  };
}
