import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn, momentIn, nextDayIn } from '@/lib/core/time-zone';

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Australia/Lord_Howe'];

const inZone = (zone: string, written: string) => new Date(momentIn(zone, Date.parse(`${written}Z`))).toISOString();

describe('a time in a zone', () => {
  it.each([
    ['UTC', '2024-03-01T09:00', '2024-03-01T09:00:00.000Z'],
    ['Europe/Berlin', '2024-03-01T09:00', '2024-03-01T08:00:00.000Z'],
    ['Europe/Berlin', '2024-07-01T00:00', '2024-06-30T22:00:00.000Z'],
    ['America/New_York', '2024-03-01T00:00', '2024-03-01T05:00:00.000Z'],
    ['Asia/Kolkata', '2024-03-01T00:00', '2024-02-29T18:30:00.000Z'],
    ['Europe/Berlin', '0001-01-01T00:00', '0000-12-31T23:06:32.000Z'],
  ])('of %s, %s, is a moment', (zone, written, moment) => {
    expect(inZone(zone, written)).toBe(moment);
  });

  it.each([
    // Clocks go from 02:00 to 03:00.
    ['Europe/Berlin', '2024-03-31T02:30', '2024-03-31T01:30:00.000Z'],
    ['America/New_York', '2024-03-10T02:30', '2024-03-10T07:30:00.000Z'],
    // There is no midnight: the day begins at one.
    ['America/Sao_Paulo', '2018-11-04T00:00', '2018-11-04T03:00:00.000Z'],
    // Half an hour is skipped.
    ['Australia/Lord_Howe', '2024-10-06T02:15', '2024-10-05T15:45:00.000Z'],
  ])('that %s skips, %s, is as much later', (zone, written, moment) => {
    expect(inZone(zone, written)).toBe(moment);
  });

  it.each([
    ['Europe/Berlin', '2024-10-27T02:30', '2024-10-27T00:30:00.000Z'],
    ['America/New_York', '2024-11-03T01:30', '2024-11-03T05:30:00.000Z'],
  ])('that %s shows twice, %s, is the first of the two', (zone, written, moment) => {
    expect(inZone(zone, written)).toBe(moment);
  });

  it('is later where it is written later, but for the hour that is shown twice', () => {
    const minute = fc.integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), minute, fc.integer({ min: 121, max: 100_000 }), (zone, at, more) => {
        expect(momentIn(zone, (at + more) * 60_000)).toBeGreaterThan(momentIn(zone, at * 60_000));
      }),
    );
  });
});

it.each([
  ['UTC', '2024-03-01', '2024-03-02T00:00:00.000Z'],
  ['Pacific/Auckland', '2024-03-02', '2024-03-02T11:00:00.000Z'],
  ['America/Los_Angeles', '2024-03-01', '2024-03-02T08:00:00.000Z'],
])('knows which day it is in %s', (zone, day, next) => {
  const now = new Date('2024-03-01T20:00:00Z');
  expect(dayIn(zone, now)).toBe(day);
  expect(nextDayIn(zone, now).toISOString()).toBe(next);
});
