import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  dayNumber,
  dayOf,
  formatDay,
  formatMoment,
  formatShortDay,
  formatShortMoment,
  parseDate,
  yearsBetween,
} from '@/lib/core/dates';

const two = (value: number) => String(value).padStart(2, '0');
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number) =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

// Years from which no zone leads to one of more or fewer than four digits.
const year = fc.integer({ min: 1, max: 9998 }).map((value) => String(value).padStart(4, '0'));
const time = fc
  .tuple(fc.nat(23), fc.nat(59), fc.option(fc.nat(59)), fc.option(fc.integer({ min: 1, max: 9 })))
  .map(([hour, minute, second, digits]) => {
    const fraction = digits === null ? '' : `.${'827660123'.slice(0, digits)}`;
    return `${two(hour)}:${two(minute)}${second === null ? '' : `:${two(second)}${fraction}`}`;
  });
const zone = fc.oneof(
  fc.constantFrom('', 'Z', 'z', ' Z'),
  fc
    .tuple(fc.constantFrom('+', '-', ' +', ' -'), fc.nat(14), fc.nat(59), fc.constantFrom(':', ''))
    .map(([sign, hour, minute, colon]) => `${sign}${two(hour)}${colon}${two(minute)}`),
);

describe('parseDate', () => {
  it.each([
    ['2021-02-17', '2021-02-17', '2021-02-17T00:00:00.000Z'],
    ['2021-02-17T13:03:47.827660Z', '2021-02-17', '2021-02-17T13:03:47.827Z'],
    ['2021-02-17T13:03:47.8Z', '2021-02-17', '2021-02-17T13:03:47.800Z'],
    ['2021-02-17 13:03', '2021-02-17', '2021-02-17T13:03:00.000Z'],
    ['2021-02-17 13:03 +01:00', '2021-02-17', '2021-02-17T12:03:00.000Z'],
    ['2021-02-17t13:03:00-0530', '2021-02-17', '2021-02-17T18:33:00.000Z'],
    [' 2020-02-29 ', '2020-02-29', '2020-02-29T00:00:00.000Z'],
    ['2021-02-17 13:03:47+00', '2021-02-17', '2021-02-17T13:03:47.000Z'],
    ['2021-02-17 13:03:47.827-05', '2021-02-17', '2021-02-17T18:03:47.827Z'],
    ['2021-02-17 13:03:47 UTC', '2021-02-17', '2021-02-17T13:03:47.000Z'],
    ['2021-02-17T13:03gmt', '2021-02-17', '2021-02-17T13:03:00.000Z'],
  ])('reads %j', (text, day, instant) => {
    expect(parseDate(text)).toMatchObject({ day, instant });
  });

  it.each([
    ['2021-02-17', true],
    ['2021-02-17 13:03', true],
    ['2021-02-17 13:03Z', undefined],
    ['2021-02-17 13:03 UTC', undefined],
    ['2021-02-17 13:03+00', undefined],
  ])('says whether %j names a zone', (text, isLocal) => {
    expect(parseDate(text)?.isLocal).toBe(isLocal);
  });

  it.each(['2021-02-31', '2021-02-29', '1900-02-29', '2021-04-31', '2021-00-10', '2021-13-01', '2021-01-00'])(
    'refuses %s, a day that does not exist, instead of rolling over',
    (text) => {
      expect(parseDate(text)).toBeNull();
    },
  );

  it.each([
    ['an empty text', ''],
    ['a year', '2021'],
    ['the year 0', '0000-01-01'],
    ['a zone by its name', '2021-02-17 13:03:47 EST'],
    ['digits alone', '20210217'],
    ['a name of a month', 'Feb 17, 2021'],
    ['day first', '17-02-2021'],
    ['slashes', '2021/02/17'],
    ['hour 24', '2021-02-17T24:00'],
    ['minute 60', '2021-02-17T10:60'],
    ['second 60', '2021-02-17T10:00:60Z'],
    ['a zone of 99 hours', '2021-02-17T10:00+99:00'],
    ['a zone without a time', '2021-02-17Z'],
    ['something after it', '2021-02-17 or so'],
    ['a second line', '2021-02-17\n2021-02-18'],
  ])('refuses %s', (_what, text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('keeps the day as written just before midnight far east and far west', () => {
    expect(parseDate('2021-02-17T00:30:00+14:00')).toEqual({ day: '2021-02-17', instant: '2021-02-16T10:30:00.000Z' });
    expect(parseDate('2021-02-17T23:30:00-12:00')).toEqual({ day: '2021-02-17', instant: '2021-02-18T11:30:00.000Z' });
  });

  it('gives every real day back, with any time and zone, and the moment that JavaScript makes of it', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 12 }), fc.nat(30), time, zone, (y, month, index, clock, offset) => {
        const day = `${y}-${two(month)}-${two(1 + (index % daysIn(Number(y), month)))}`;
        expect(parseDate(day)?.day).toBe(day);
        const moment = parseDate(`${day} ${clock}${offset}`);
        const iso = `${day}T${clock}${
          offset
            .trim()
            .toUpperCase()
            .replace(/(\d\d)(\d\d)$/, '$1:$2') || 'Z'
        }`;
        expect(moment).toMatchObject({ day, instant: new Date(iso).toISOString() });
      }),
    );
  });

  it('accepts no day that the calendar does not have', () => {
    fc.assert(
      fc.property(year, fc.nat(99), fc.nat(99), (y, month, day) => {
        fc.pre(day < 1 || day > daysIn(Number(y), month));
        expect(parseDate(`${y}-${two(month)}-${two(day)}`)).toBeNull();
      }),
    );
  });
});

describe('dayNumber', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2021-02-17', 18_675],
    ['1600-01-01', -135_140],
  ])('of %s is %i', (day, number) => {
    expect(dayNumber(day)).toBe(number);
    expect(dayOf(number)).toBe(day);
  });

  it.each([
    ...['', '2021', '2021-02', '2021-2-17', '2021-02-30'],
    ...['1900-02-29', '2021-13-01', '2021-02-17T00:00', ' 2021-02-17'],
  ])('is none for %j', (text) => {
    expect(dayNumber(text)).toBeNull();
  });

  it('grows by one from day to day, over the ends of months and years, and leads back to the day', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 12 }), fc.nat(30), (y, month, index) => {
        const date = 1 + (index % daysIn(Number(y), month));
        const day = `${y}-${two(month)}-${two(date)}`;
        const number = dayNumber(day) ?? Number.NaN;
        expect(number).toBe(Math.trunc(number));
        expect(dayOf(number)).toBe(day);
        const lastOfMonth = date === daysIn(Number(y), month);
        const next = !lastOfMonth
          ? `${y}-${two(month)}-${two(date + 1)}`
          : month < 12
            ? `${y}-${two(month + 1)}-01`
            : `${String(Number(y) + 1).padStart(4, '0')}-01-01`;
        expect(dayNumber(next)).toBe(number + 1);
      }),
    );
  });
});

describe('formatDay', () => {
  it('shows the same day wherever the server stands', () => {
    for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
      vi.stubEnv('TZ', place);
      expect(formatDay('2021-02-17')).toBe('February 17, 2021');
      expect(formatShortDay('2021-02-17')).toBe('Feb 17, 2021');
      expect(parseDate('2021-02-17')?.instant).toBe('2021-02-17T00:00:00.000Z');
    }
    vi.unstubAllEnvs();
  });
});

describe('yearsBetween', () => {
  it.each([
    ['2021-02-17', '2021-02-17T00:00:00Z', 0],
    ['2021-02-17', '2023-02-16T23:59:59Z', 1],
    ['2021-02-17', '2023-02-17T00:00:00Z', 2],
    ['2020-02-29', '2021-02-28T12:00:00Z', 0],
    ['2020-02-29', '2021-03-01T00:00:00Z', 1],
    ['2021-12-31', '2022-01-01T00:00:00Z', 0],
    ['2022-01-01', '2021-12-31T00:00:00Z', -1],
  ])('counts from %s to %s: %i', (day, now, years) => {
    expect(yearsBetween(day, now.slice(0, 10))).toBe(years);
  });
});

it('orders the last and the first of all days like any other, whatever their zone', () => {
  const [first, usual, last] = ['0001-01-01T00:00+05:00', '2021-02-17', '9999-12-31T23:59:59-05:00'].map(parseDate);
  expect(last).toEqual({ day: '9999-12-31', instant: '9999-12-31T23:59:59.999Z' });
  expect([last?.instant, usual?.instant, first?.instant].sort()).toEqual([
    first?.instant,
    usual?.instant,
    last?.instant,
  ]);
});

it.each([
  ['2026-12-01T00:00:00.000Z', '2026-12-01', 'Dec 1, 2026'],
  ['2026-12-01T09:00:00.000Z', '2026-12-01 09:00 UTC', 'Dec 1, 2026, 09:00 UTC'],
  ['2026-12-01T00:00:30.000Z', '2026-12-01 00:00 UTC', 'Dec 1, 2026, 00:00 UTC'],
])('writes the moment %s for editors', (instant, written, short) => {
  expect([formatMoment(Date.parse(instant)), formatShortMoment(Date.parse(instant))]).toEqual([written, short]);
});
