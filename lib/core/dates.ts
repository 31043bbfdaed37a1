/**
 * A moment as an editor wrote it. `day` is the calendar day as written, whatever the zone, so that no reader sees
 * the date shift; `instant` is the same moment in UTC (ISO 8601), for ordering and for machines.
 */
export interface WrittenDate {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `YYYY-MM-DDTHH:mm:ss.sssZ` */
  readonly instant: string;
}

const WRITTEN =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * Reads `2021-02-17`, `2021-02-17T13:03:47.827660Z`, `2021-02-17 13:03 +01:00`. A day without a time is midnight UTC;
 * a time without a zone is taken as UTC. Returns null for anything else, a day that does not exist included
 * (`2021-02-31`), so nothing rolls over into the next month. Forms: RFC 3339, plus YAML 1.1's space instead of `T`, a
 * zone in whole hours (`+00`: ISO 8601, and what PostgreSQL writes), and the two names of UTC itself (`UTC`, `GMT`).
 */
export function parseDate(text: string): WrittenDate | null {
  const match = WRITTEN.exec(text.trim());
  if (!match) return null;
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] =
    match;
  if (!dayExists(Number(year), Number(month), Number(day))) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const milliseconds = fraction.padEnd(3, '0').slice(0, 3);
  const offset = /^[a-z]/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}${offset}`);
  if (Number.isNaN(time)) return null;
  // Its zone may carry the last day of all years past the four digits by which moments are ordered.
  const within = Math.min(Math.max(time, FIRST_MOMENT), LAST_MOMENT);
  return { day: `${year}-${month}-${day}`, instant: new Date(within).toISOString() };
}

const FIRST_MOMENT = Date.parse('0000-01-01T00:00:00.000Z');
const LAST_MOMENT = Date.parse('9999-12-31T23:59:59.999Z');

/** The months' English names in order, in small letters. */
export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

const MS_PER_DAY = 86_400_000;

/** The number of a day written `YYYY-MM-DD`, counted from 1 January 1970; null for a day that does not exist. */
export function dayNumber(day: string): number | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(day)
    ? numberOfDay(...(day.split('-').map(Number) as [number, number, number]))
    : null;
}

/** The number of a day of the calendar, which has no year 0, counted as by {@link dayNumber}; null for one that does not exist. */
export function numberOfDay(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  const time = date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return year > 0 && exists ? time / MS_PER_DAY : null;
}

/** The day with a number: the inverse of {@link dayNumber}. */
export function dayOf(number: number): string {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The year that a day with a number lies in. */
export function yearOf(number: number): number {
  return new Date(number * MS_PER_DAY).getUTCFullYear();
}

/** Whether the calendar has a day; it has no year 0. */
export function dayExists(year: number, month: number, day: number): boolean {
  return numberOfDay(year, month, day) !== null;
}

const LONG = /* @__PURE__ */ new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const SHORT = /* @__PURE__ */ new Intl.DateTimeFormat('en-US', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `2021-02-17` → `February 17, 2021` */
export function formatDay(day: string): string {
  return LONG.format(new Date(`${day}T00:00:00Z`));
}

/** `2021-02-17` → `Feb 17, 2021` */
export function formatShortDay(day: string): string {
  return SHORT.format(new Date(`${day}T00:00:00Z`));
}

/**
 * A moment in milliseconds since 1970 as editors write it: `2026-12-01 09:00 UTC`, and the day alone where that begins.
 * Seconds are left out.
 */
export function formatMoment(moment: number): string {
  const [day = '', time = ''] = new Date(moment).toISOString().split('T');
  return /^00:00:00\.000/.test(time) ? day : `${day} ${time.slice(0, 5)} UTC`;
}

/** `Feb 17, 2021`, and where a day does not begin at the moment, its time: `Feb 17, 2021, 09:00 UTC`. */
export function formatShortMoment(moment: number): string {
  const [day = '', ...time] = formatMoment(moment).split(' ');
  return [formatShortDay(day), ...(time.length > 0 ? [time.join(' ')] : [])].join(', ');
}

/** Whole years from `day` to `now`, counted by the calendar in UTC; negative when `day` lies ahead. */
export function yearsSince(day: string, now: Date): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const anniversaryPassed =
    now.getUTCMonth() + 1 > month || (now.getUTCMonth() + 1 === month && now.getUTCDate() >= date);
  return now.getUTCFullYear() - year - (anniversaryPassed ? 0 : 1);
}
