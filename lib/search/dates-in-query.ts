import { dayOf, MONTHS, numberOfDay } from '@/lib/core/dates';

/** A month in three letters, in full, or as `Sept`; perhaps with a point. */
const MONTH = `(?:sept|${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')})\\.?`;

const DAY = '\\d{1,2}(?:st|nd|rd|th)?';

/** A quarter of a year, without the year: `Q3`, `third quarter of`. */
const QUARTER =
  '(?:q[1-4]|(?:the\\s+)?(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\\s+quarter(?:\\s+of)?(?=,?\\s+\\d{4}))';

const DATE = `(?:(?:(?:${DAY}\\s+)?${MONTH},?|${MONTH}\\s+${DAY},?|${QUARTER},?)\\s+\\d{4}|\\d{4}-\\d{2}(?:-\\d{2})?(?!\\d)|\\d{4}\\s+q[1-4])`;

const COUNTED = '(?:the\\s+)?(?:last|past|this)\\s+(?:year|month|week)';

const TIME = `(?:${DATE}|${COUNTED}|\\d{4})`;

/** A month or quarter without its year, which follows a later one: `May or June 2014`. */
const PART = `(?:${MONTH}|q[1-4])`;

/** Lists and ranges of months or quarters in one year. */
const ONE_YEAR = [
  `(?:(?:in|on|during)\\s+)?${PART}(?:\\s*,\\s*${PART}){0,3},?\\s+(?:or|and)\\s+${PART}\\s+\\d{4}`,
  `(?:(?:in|from|since|during)\\s+)?${PART}(?:\\s+(?:to|until|till|through)\\s+|\\s*[-–—]\\s*)${PART}\\s+\\d{4}`,
  `between\\s+${PART}\\s+and\\s+${PART}\\s+\\d{4}`,
].join('|');

/** `2014–2016`. */
const YEARS = '(?:(?:in|from|during)\\s+)?(?:19|20)\\d{2}\\s?[-–—]\\s?(?:19|20)\\d{2}';

const EACH_TIME = new RegExp(`${TIME}|${PART}(?=[\\s,–—-])`, 'g');

const WITHIN = '(?:in|on|from|during)\\s+';

const SPAN = `(?:(?:(?:from|since)\\s+${TIME}|${DATE})\\s+(?:to|until|till|through)|between\\s+${TIME}\\s+and)\\s+${TIME}`;

/** The second year of `in 2014 or 2015`. */
const OTHER_YEAR = `(?<=${WITHIN}\\d{4}\\s+(?:or|and)\\s+)\\d{4}`;

/**
 * Source of a regular expression, without capturing groups, for a time as people write it: `March 2014`, `5 March 2014`,
 * `March 5, 2014`, `2014-03`, `Q3 2014`, `May or June 2014`, `in 2014`, `since 2014`, `from 2014 to 2016`, `2014–2016`,
 * `last year`. Not a year alone, because too many titles contain one.
 */
export const WRITTEN_TIME = `(?:${ONE_YEAR}|${YEARS}|${SPAN}|(?:${WITHIN}|(?:before|since|after|until|till)\\s+)${TIME}|${DATE}|${COUNTED}|${OTHER_YEAR})`;

const OF_CALENDAR = new RegExp(`^(?:${WITHIN})?(?:${DATE}|\\d{4})$`, 'i');

/** Whether a written time is a day, month, quarter or year of the calendar, which texts may name: `in 2014`. */
export function isOfCalendar(written: string): boolean {
  return OF_CALENDAR.test(written);
}

/** First and last day of a time, in days since 1 January 1970; infinite for open ends. */
export type Days = readonly [first: number, last: number];

/**
 * The ranges of days in a written time, several for a list (`May or October 2014`); null if there is no such day
 * (`31 June 2014`). `after 2015` begins in 2016.
 *
 * @param today days since 1 January 1970, for `last month` and the like
 */
export function daysOf(written: string, today: number): readonly Days[] | null {
  const text = written.toLowerCase();
  const times = (text.match(EACH_TIME) ?? []).map((time, index, all) =>
    /last|past|this/.test(time) && !/quarter/.test(time)
      ? countedDays(time, today)
      : calendarDays(withYear(time, all.slice(index + 1))),
  );
  const pieces = times.flatMap((days) => (days ? [days] : []));
  if (pieces.length === 0 || times.includes(null)) return null;
  if (isList(text, times.length)) return pieces;
  const ends = pieces.flat();
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  if (times.length > 1) return [acrossNewYear(text, pieces) ?? [first, last]];
  if (text.startsWith('before')) return [[Number.NEGATIVE_INFINITY, first - 1]];
  if (text.startsWith('after')) return [[last + 1, Number.POSITIVE_INFINITY]];
  return [
    [
      /^(?:until|till)/.test(text) ? Number.NEGATIVE_INFINITY : first,
      text.startsWith('since') ? Number.POSITIVE_INFINITY : last,
    ],
  ];
}

/** Whether several times are a list, and not a range. */
function isList(text: string, times: number): boolean {
  return times > 1 && /\s(?:or|and)\s/.test(text) && !text.startsWith('between');
}

/** A month or quarter with the year of the next time that has one. */
function withYear(time: string, after: readonly string[]): string {
  if (/\d{4}/.test(time)) return time;
  const [year] = after.flatMap((other) => /\d{4}/.exec(other)?.[0] ?? []);
  return year === undefined ? time : `${time} ${year}`;
}

/** `from November to February 2015` begins in the year before; null for a range within one year. */
function acrossNewYear(text: string, pieces: readonly Days[]): Days | null {
  const [from, to] = pieces;
  if (!from || !to || from[0] <= to[0] || (text.match(/\d{4}/g) ?? []).length !== 1) return null;
  const [year = 0, month = 1, day = 1] = dayOf(from[0]).split('-').map(Number);
  const first = numberOfDay(year - 1, month, day);
  return first === null ? null : [first, to[1]];
}

function calendarDays(time: string): Days | null {
  const quarter = quarterOf(time);
  if (quarter !== null) return quarterDays(Number(/\d{4}/.exec(time)?.[0]), quarter);
  const [year = 0, ...digits] = (/\d{4}(?:-\d{2}){0,2}/.exec(time)?.[0] ?? '').split('-').map(Number);
  const [name] = /[a-z]{3}/.exec(time) ?? [];
  const [day] = /(?<![\d-])\d{1,2}(?![\d-])/.exec(time) ?? [];
  if (name === undefined) return spanOf(year, ...digits);
  const month = MONTHS.findIndex((month) => month.startsWith(name)) + 1;
  return day === undefined ? spanOf(year, month) : spanOf(year, month, Number(day));
}

/** 1 to 4; null if no quarter is named. */
function quarterOf(time: string): number | null {
  const [, short, long] =
    /\bq([1-4])\b|(first|second|third|fourth|last|\d(?=st|nd|rd|th))\S*\s+quarter/.exec(time) ?? [];
  if (short !== undefined) return Number(short);
  if (long === undefined) return null;
  return Number(long) || ORDINALS.indexOf(long === 'last' ? 'fourth' : long) + 1;
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];

function quarterDays(year: number, quarter: number): Days | null {
  const [from, to] = [spanOf(year, 3 * quarter - 2), spanOf(year, 3 * quarter)];
  return from && to && [from[0], to[1]];
}

function countedDays(text: string, today: number): Days | null {
  if (/past|week/.test(text)) return [today - (/week/.test(text) ? 7 : /month/.test(text) ? 31 : 366), today];
  const [year = 0, month = 1] = dayOf(today).split('-').map(Number);
  const back = /last/.test(text) ? 1 : 0;
  if (/year/.test(text)) return spanOf(year - back);
  return month > back ? spanOf(year, month - back) : spanOf(year - 1, 12);
}

/** The days of a year, or of a month, or a single day; null if there is no such day. */
function spanOf(year: number, month?: number, day?: number): Days | null {
  const first = numberOfDay(year, month ?? 1, day ?? 1);
  if (first === null) return null;
  if (day !== undefined) return [first, first];
  const ends = month === undefined ? 12 : month;
  const next = numberOfDay(ends === 12 ? year + 1 : year, (ends % 12) + 1, 1);
  return [first, (next ?? Number.POSITIVE_INFINITY) - 1];
}
