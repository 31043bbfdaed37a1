import { dayOf, MONTHS, numberOfDay } from '@/lib/core/dates';

/** A month in three letters, in full, or as `Sept`; perhaps with a point. */
const MONTH = `(?:sept|${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')})\\.?`;

const DAY = '\\d{1,2}(?:st|nd|rd|th)?';

const DATE = `(?:(?:(?:${DAY}\\s+)?${MONTH},?|${MONTH}\\s+${DAY},?)\\s+\\d{4}|\\d{4}-\\d{2}(?:-\\d{2})?)`;

const COUNTED = '(?:the\\s+)?(?:last|past|this)\\s+(?:year|month|week)';

const TIME = `(?:${DATE}|${COUNTED}|\\d{4})`;
const EACH_TIME = new RegExp(TIME, 'g');

const WITHIN = '(?:in|on|from|during)\\s+';

const SPAN = `(?:(?:(?:from|since)\\s+${TIME}|${DATE})\\s+(?:to|until|till|through)|between\\s+${TIME}\\s+and)\\s+${TIME}`;

/** The second year of `in 2014 or 2015`. */
const OTHER_YEAR = `(?<=${WITHIN}\\d{4}\\s+(?:or|and)\\s+)\\d{4}`;

/**
 * A time as people write it, as the source of a regular expression without groups that remember: `March 2014`,
 * `5 March 2014`, `March 5, 2014`, `2014-03`, `in 2014`, `since 2014`, `from 2014 to 2016`, `last year`. A year alone is
 * none: titles have too many of them.
 */
export const WRITTEN_TIME = `(?:${SPAN}|(?:${WITHIN}|(?:before|since|after|until|till)\\s+)${TIME}|${DATE}|${COUNTED}|${OTHER_YEAR})`;

const OF_CALENDAR = new RegExp(`^(?:${WITHIN})?(?:${DATE}|\\d{4})$`, 'i');

/** Whether a written time is one day, month or year of the calendar, so that a text may name it: `in 2014`. */
export function isOfCalendar(written: string): boolean {
  return OF_CALENDAR.test(written);
}

/** First and last day of a time, as numbers of days since 1 January 1970; open ends are infinite. */
export type Days = readonly [first: number, last: number];

/**
 * The days that a written time stands for; null where there are none such (`31 June 2014`). `after 2015` begins in 2016.
 *
 * @param today the number of the day from which last month and last year are counted
 */
export function daysOf(written: string, today: number): Days | null {
  const text = written.toLowerCase();
  const times = (text.match(EACH_TIME) ?? []).map((time) =>
    /\d/.test(time) ? calendarDays(time) : countedDays(time, today),
  );
  const ends = times.flatMap((days) => days ?? []);
  if (ends.length === 0 || times.includes(null)) return null;
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  if (times.length > 1) return [first, last];
  if (text.startsWith('before')) return [Number.NEGATIVE_INFINITY, first - 1];
  if (text.startsWith('after')) return [last + 1, Number.POSITIVE_INFINITY];
  return [
    /^(?:until|till)/.test(text) ? Number.NEGATIVE_INFINITY : first,
    text.startsWith('since') ? Number.POSITIVE_INFINITY : last,
  ];
}

function calendarDays(time: string): Days | null {
  const [year = 0, ...digits] = (/\d{4}(?:-\d{2}){0,2}/.exec(time)?.[0] ?? '').split('-').map(Number);
  const [name] = /[a-z]{3}/.exec(time) ?? [];
  const [day] = /(?<![\d-])\d{1,2}(?![\d-])/.exec(time) ?? [];
  if (name === undefined) return spanOf(year, ...digits);
  const month = MONTHS.findIndex((month) => month.startsWith(name)) + 1;
  return day === undefined ? spanOf(year, month) : spanOf(year, month, Number(day));
}

function countedDays(text: string, today: number): Days | null {
  if (/past|week/.test(text)) return [today - (/week/.test(text) ? 7 : /month/.test(text) ? 31 : 366), today];
  const [year = 0, month = 1] = dayOf(today).split('-').map(Number);
  const back = /last/.test(text) ? 1 : 0;
  if (/year/.test(text)) return spanOf(year - back);
  return month > back ? spanOf(year, month - back) : spanOf(year - 1, 12);
}

/** A year, or a month of it, or a day of that; null where there is none such. */
function spanOf(year: number, month?: number, day?: number): Days | null {
  const first = numberOfDay(year, month ?? 1, day ?? 1);
  if (first === null) return null;
  if (day !== undefined) return [first, first];
  const ends = month === undefined ? 12 : month;
  const next = numberOfDay(ends === 12 ? year + 1 : year, (ends % 12) + 1, 1);
  return [first, (next ?? Number.POSITIVE_INFINITY) - 1];
}
