import { perKey } from '@/lib/core/cache';

/**
 * A date or moment as an editor wrote it. `day` is the calendar day as written, in whatever zone, so that readers see
 * that day; `instant` is the same moment in UTC (ISO 8601), for ordering and for machines.
 */
export interface WrittenDate {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `YYYY-MM-DDTHH:mm:ss.sssZ` */
  readonly instant: string;
  /** Set if it names no zone: `instant` is computed as UTC until the site's zone is applied. */
  readonly isLocal?: true;
}

const WRITTEN =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * Reads `2021-02-17`, `2021-02-17T13:03:47.827660Z`, `2021-02-17 13:03 +01:00`. Without a zone it is read as UTC and
 * marked `isLocal`; without a time it is midnight. Null for anything else, also for a day that does not exist
 * (`2021-02-31`). Forms: RFC 3339, plus YAML 1.1's space instead of `T`, zones in whole hours (`+00`, as in ISO 8601
 * and PostgreSQL), and `UTC` or `GMT`.
 */
export function parseDate(text: string): WrittenDate | null {
  const match = WRITTEN.exec(text.trim());
  if (!match) return null;
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', fraction = '', zone] = match;
  if (!dayExists(Number(year), Number(month), Number(day))) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const milliseconds = fraction.padEnd(3, '0').slice(0, 3);
  const offset =
    zone === undefined || /^[a-z]/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}${offset}`);
  if (Number.isNaN(time)) return null;
  // A zone may move 9999-12-31 into the year 10000, which would break the order of texts.
  const written = { day: `${year}-${month}-${day}`, instant: instantOf(time) };
  return zone === undefined ? { ...written, isLocal: true } : written;
}

/** A moment in milliseconds since 1970 as ISO 8601, clamped to four-digit years, so that texts sort like moments. */
export function instantOf(moment: number): string {
  return new Date(Math.min(Math.max(moment, FIRST_MOMENT), LAST_MOMENT)).toISOString();
}

const FIRST_MOMENT = Date.parse('0000-01-01T00:00:00.000Z');
const LAST_MOMENT = Date.parse('9999-12-31T23:59:59.999Z');

/** The English names of the months, in lower case. */
export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

const MS_PER_DAY = 86_400_000;

/** The number of a day written `YYYY-MM-DD`, counted from 1 January 1970; null for a day that does not exist. */
export function dayNumber(day: string): number | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(day)
    ? numberOfDay(...(day.split('-').map(Number) as [number, number, number]))
    : null;
}

/** {@link dayNumber} of a year, month and day; null for one that does not exist. There is no year 0. */
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

/** The year of a day by its number. */
export function yearOf(number: number): number {
  return new Date(number * MS_PER_DAY).getUTCFullYear();
}

/** Whether a day exists. There is no year 0. */
export function dayExists(year: number, month: number, day: number): boolean {
  return numberOfDay(year, month, day) !== null;
}

type DayStyle = 'long' | 'short' | 'month';

const STYLES: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  long: { dateStyle: 'long' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long' },
};

/** The default: the interface is in English. */
const ENGLISH = 'en-US';

/** Creating a format takes a thousand times as long as using it. */
const formatsOf = perKey((locale: string) =>
  perKey((style: DayStyle) => new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: 'UTC' })),
);

function formatAs(style: DayStyle, locale: string, day: string): string {
  return formatsOf(locale)(style).format(new Date(`${day}T00:00:00Z`));
}

/** `2021-02-17` → `February 17, 2021` */
export function formatDay(day: string, locale = ENGLISH): string {
  return formatAs('long', locale, day);
}

/** `2021-02-17` → `Feb 17, 2021` */
export function formatShortDay(day: string, locale = ENGLISH): string {
  return formatAs('short', locale, day);
}

/** `02` → `February` */
export function formatMonth(month: string, locale = ENGLISH): string {
  return formatAs('month', locale, `2000-${month}-01`);
}

/**
 * A moment in milliseconds since 1970, as editors write it: `2026-12-01 09:00 UTC`; midnight as the day alone. Without
 * seconds.
 */
export function formatMoment(moment: number): string {
  const [day = '', time = ''] = new Date(moment).toISOString().split('T');
  return /^00:00:00\.000/.test(time) ? day : `${day} ${time.slice(0, 5)} UTC`;
}

/** `Feb 17, 2021, 09:00 UTC`; midnight as the day alone. */
export function formatShortMoment(moment: number): string {
  const [day = '', ...time] = formatMoment(moment).split(' ');
  return [formatShortDay(day), ...(time.length > 0 ? [time.join(' ')] : [])].join(', ');
}

/** Full calendar years from one day to another; negative if the first is later. */
export function yearsBetween(day: string, today: string): number {
  const anniversaryPassed = today.slice(5) >= day.slice(5);
  return Number(today.slice(0, 4)) - Number(day.slice(0, 4)) - (anniversaryPassed ? 0 : 1);
}
