import { dayNumber, dayOf } from '@/lib/core/dates';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** A month, perhaps cut and with a point; whether it is one, {@link daysOf} says. */
const MONTH = '[a-z]{3,9}\\.?';

const DAY = '\\d{1,2}(?:st|nd|rd|th)?';

const SINCE = ['since', 'after'];
const UNTIL = ['until', 'till'];
const PREPOSITION = `(?:in|on|from|during|before|${[...SINCE, ...UNTIL].join('|')})\\s+`;

const DATE = `(?:(?:${DAY}\\s+)?${MONTH},?\\s+(?:${DAY},?\\s+)?\\d{4}|\\d{4}-\\d{2}(?:-\\d{2})?)`;

/**
 * A time as people write it, as the source of a regular expression without groups that remember: `March 2014`,
 * `5 March 2014`, `March 5, 2014`, `2014-03`, `in 2014`, `since 2014`, `last year`. A year alone is none: titles have too
 * many of them.
 */
export const WRITTEN_TIME = `(?:${PREPOSITION})?${DATE}|${PREPOSITION}\\d{4}|(?:${PREPOSITION})?(?:the\\s+)?(?:last|past|this)\\s+(?:year|month|week)`;

/** First and last day of a time, as numbers of days since 1 January 1970; open ends are infinite. */
export type Days = readonly [first: number, last: number];

/**
 * The days that a written time stands for; null where there are none such (`31 June 2014`).
 *
 * @param today the number of the day from which last month and last year are counted
 */
export function daysOf(written: string, today: number): Days | null {
  const text = written.toLowerCase();
  const [preposition = ''] = /^\S+/.exec(text) ?? [];
  const time = text.replace(new RegExp(`^${PREPOSITION}`), '');
  const days = /\d/.test(time) ? calendarDays(time) : countedDays(time, today);
  if (days === null) return null;
  const [first, last] = days;
  if (preposition === 'before') return [Number.NEGATIVE_INFINITY, first - 1];
  return [
    UNTIL.includes(preposition) ? Number.NEGATIVE_INFINITY : first,
    SINCE.includes(preposition) ? Number.POSITIVE_INFINITY : last,
  ];
}

function calendarDays(time: string): Days | null {
  const [year = '', inDigits = '0', dayInDigits] = /\d{4}(?:-\d{2}){0,2}/.exec(time)?.[0].split('-') ?? [];
  const [name] = /[a-z]{3,}/.exec(time) ?? [];
  const month = name === undefined ? Number(inDigits) : MONTHS.findIndex((month) => month.startsWith(name)) + 1;
  if (name !== undefined && month === 0) return null;
  const day = Number(dayInDigits ?? /(?<![\d-])\d{1,2}(?!\d)/.exec(time)?.[0] ?? 0);
  return spanOf(Number(year), month, day);
}

function countedDays(text: string, today: number): Days | null {
  if (/past|week/.test(text)) return [today - (/week/.test(text) ? 7 : /month/.test(text) ? 31 : 366), today];
  const [year = 0, month = 1] = dayOf(today).split('-').map(Number);
  const back = /last/.test(text) ? 1 : 0;
  if (/year/.test(text)) return spanOf(year - back, 0, 0);
  return month > back ? spanOf(year, month - back, 0) : spanOf(year - 1, 12, 0);
}

/** A year, a month of it where that is not 0, a day of that where that is not 0. */
function spanOf(year: number, month: number, day: number): Days | null {
  const first = numberOf(year, month || 1, day || 1);
  if (first === null) return null;
  if (day > 0) return [first, first];
  const next = month === 0 || month === 12 ? numberOf(year + 1, 1, 1) : numberOf(year, month + 1, 1);
  return [first, (next ?? Number.POSITIVE_INFINITY) - 1];
}

function numberOf(year: number, month: number, day: number): number | null {
  return dayNumber([String(year).padStart(4, '0'), month, day].map((part) => String(part).padStart(2, '0')).join('-'));
}
