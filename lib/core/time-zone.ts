import { perKey } from '@/lib/core/cache';

const DAY = 86_400_000;

/** Creating a format takes a thousand times as long as using it. */
const clockOf = perKey(
  (zone: string) =>
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }),
);

/** The local time of a zone at a moment, as if it were UTC. Both in milliseconds since 1970. */
function shownAt(zone: string, moment: number): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of clockOf(zone).formatToParts(moment)) parts[type] = value;
  const year = parts.era === 'BC' || parts.era === 'B' ? 1 - Number(parts.year) : Number(parts.year);
  const shown = new Date(0);
  shown.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  shown.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  return shown.getTime() + (((moment % 1000) + 1000) % 1000);
}

/**
 * The moment of a local time in a zone. A time that occurs twice, when summer time ends, is the first of the two; a
 * time that is skipped, when it begins, is moved by the skipped time: 02:30 is 03:30 (as in Temporal, "compatible").
 *
 * @param zone a name of the IANA database
 * @param shown the local time, in milliseconds since 1970 as if it were UTC
 */
export function momentIn(zone: string, shown: number): number {
  const before = shown - (shownAt(zone, shown - DAY) - (shown - DAY));
  if (shownAt(zone, before) === shown) return before;
  const after = shown - (shownAt(zone, shown + DAY) - (shown + DAY));
  return shownAt(zone, after) === shown ? after : before;
}

/** The calendar day in a zone at a moment: `YYYY-MM-DD`. */
export function dayIn(zone: string, moment: Date): string {
  return new Date(shownAt(zone, moment.getTime())).toISOString().slice(0, 10);
}

/** The start of the next calendar day in a zone. */
export function nextDayIn(zone: string, moment: Date): Date {
  const today = Date.parse(`${dayIn(zone, moment)}T00:00:00Z`);
  return new Date(momentIn(zone, today + DAY));
}
