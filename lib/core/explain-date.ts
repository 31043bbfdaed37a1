import { dayExists, MONTHS, parseDate } from '@/lib/core/dates';

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const MAX_LENGTH = 100;

/** Seconds and milliseconds since 1970, from 2001 to 2286. */
const TIMESTAMP = /^(\d{10})(?:\d{3}|\.\d+)?$/;

/** What is wrong with a text that `parseDate` rejects, and what to write instead. */
export function explainDate(written: string): { readonly message: string; readonly hint: string } {
  const text = written.trim().slice(0, MAX_LENGTH);
  const wrong = (why: string, hint = 'a date looks like 2021-02-17') => ({ message: `"${written}" ${why}`, hint });
  const [, year = '', month = '', day = '', rest = ''] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)(.*)$/s.exec(text) ?? [];
  if (year === '') {
    const meant = otherForm(text);
    const [hyphen] = /(?!-)[\p{Pd}\u2212\u00ad]/u.exec(text) ?? [];
    const plain = text.replace(/[\p{Pd}\u2212\u00ad]/gu, '-');
    if (hyphen !== undefined && parseDate(plain)) {
      const code = hyphen.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return wrong(`holds U+${code} where a plain hyphen belongs`, `write ${plain}`);
    }
    const none = meant === null ? numbersOf(text) : null;
    if (none && !dayExists(...none)) return wrong(`is not a date that exists: ${whyNoDay(...none)}`);
    const unclear = meant === null && /^(?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|1[0-2])[./-]\d{4}\b/.test(text);
    const why = 'is not how a date is written here';
    if (unclear)
      return wrong(`${why}, and nobody knows which number is the month`, 'write year, month and day: 2021-02-17');
    return meant ? wrong(why, `write ${meant}`) : wrong(why);
  }
  if (!dayExists(Number(year), Number(month), Number(day))) {
    const why = whyNoDay(Number(year), Number(month), Number(day));
    return wrong(`is not a date that exists: ${why}`);
  }
  return wrong(...whyNoTime(rest, `${year}-${month}-${day}`));
}

function whyNoDay(year: number, month: number, day: number): string {
  if (year < 1) return 'there is no year 0';
  const name = MONTHS[month - 1];
  if (name === undefined) return `there is no month ${month}`;
  const length = month === 2 && !dayExists(year, 2, 29) ? 28 : LENGTHS[month - 1];
  const written = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  return day < 1 ? 'there is no day 0' : `${written} ${year} has ${length} days`;
}

function whyNoTime(rest: string, day: string): [why: string, hint: string] {
  const example = `${day}T13:03:47Z`;
  const [, hour = '', minute = '', second = '', fraction = '', behind = ''] =
    /^[T ](\d{1,2}):(\d{2})(?::(\d{2})([.,]\d+)?)?(.*)$/is.exec(rest) ?? [];
  if (hour === '') return ['has something behind the day that is no time', `write ${day}, or ${example}`];
  const time = [hour.padStart(2, '0'), minute, ...(second === '' ? [] : [second])].join(':');
  const zone = behind.trim();
  if (/^[ap]\.?m\.?/i.test(zone)) return ['counts its hours to twelve', `write them to 24: ${example}`];
  if (Number(hour) > 23) return [`has no hour ${hour}: hours go from 00 to 23`, `a time looks like ${example}`];
  if (Number(minute) > 59) return [`has no minute ${minute}`, `a time looks like ${example}`];
  if (Number(second) > 59) return [`has no second ${second}: they go from 00 to 59`, `a time looks like ${example}`];
  if (hour.length === 1) return ['has an hour of one digit', `write ${day}T${time}${zone}`];
  if (fraction.startsWith(','))
    return ['has a comma within its seconds', `write ${day}T${time}.${fraction.slice(1)}${zone}`];
  if (fraction.length > 10) return ['has more than nine digits behind its seconds', `a time looks like ${example}`];
  if (/^[+-]/.test(zone)) return [`has a zone, ${zone}, that does not exist`, 'a zone looks like +01:00'];
  if (/^(?:Z|[+-]\d\d:?\d\d)\s/i.test(zone)) return ['has something behind its zone', `a time looks like ${example}`];
  return [`has a zone that is not read: "${zone}"`, 'write how far it is from UTC: a zone looks like +01:00'];
}

/** The date, in the accepted form, that a text certainly means; null if it is unclear. */
function otherForm(text: string): string | null {
  const [, seconds] = TIMESTAMP.exec(text) ?? [];
  if (seconds !== undefined) return new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
  const numbers = numbersOf(text);
  if (numbers) return writtenDay(...numbers);
  const [, name = '', date, year] =
    /^(?:\p{L}+,?\s+)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu.exec(text) ?? [];
  if (name !== '') return writtenDay(Number(year), monthOf(name), Number(date));
  const [, before, named = '', last] =
    /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\.?\s+(\p{L}{3,9})\.?,?\s+(\d{4})\b/iu.exec(text) ?? [];
  return named === '' ? null : writtenDay(Number(last), monthOf(named), Number(before));
}

/** Year, month and day of a numeric date, if it is clear which is which; else null. */
function numbersOf(text: string): readonly [year: number, month: number, day: number] | null {
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  if (digits) return [Number(digits[1]), Number(digits[2]), Number(digits[3])];
  const [one, two, year] = (/^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? []).slice(1).map(Number);
  if (one === undefined || two === undefined || year === undefined) return null;
  if (two <= 12 && (one > 12 || one === two)) return [year, two, one];
  return one <= 12 && two > 12 ? [year, one, two] : null;
}

/** From 1; 0 if it is no English name of a month. */
function monthOf(name: string): number {
  return (
    1 +
    MONTHS.findIndex(
      (month) => month.startsWith(name.toLowerCase()) || (name.toLowerCase() === 'sept' && month === 'september'),
    )
  );
}

function writtenDay(year: number, month: number, day: number): string | null {
  const written = [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
  return parseDate(written) ? written : null;
}
