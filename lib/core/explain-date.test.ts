import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '@/lib/core/dates';
import { explainDate } from '@/lib/core/explain-date';

describe('what is wrong with a date', () => {
  it.each([
    ['2021-02-31', /not a date that exists: February 2021 has 28 days/, '2021-02-17'],
    ['2020-02-30', /February 2020 has 29 days/, ''],
    ['2021-04-31', /April 2021 has 30 days/, ''],
    ['2021-13-01', /there is no month 13/, ''],
    ['2021-00-01', /there is no month 0/, ''],
    ['2021-01-00', /there is no day 0/, ''],
    ['0000-01-01', /there is no year 0/, ''],
    ['2021-02-17T24:00', /no hour 24: hours go from 00 to 23/, '2021-02-17T13:03:47Z'],
    ['2021-02-17 10:60', /no minute 60/, ''],
    ['2021-02-17T10:00:60Z', /no second 60/, ''],
    ['2021-02-17 9:05', /an hour of one digit/, '2021-02-17T09:05'],
    ['2021-02-17 09:05:00 PM', /to twelve/, 'to 24'],
    ['2021-02-17T10:00+99:00', /a zone, \+99:00, that does not exist/, '+01:00'],
    ['2021-02-17 13:03:47 EST', /a zone that is not read: "EST"/, '2021-02-17T13:03:47-05:00'],
    ['2021-02-17 13:03:47 Europe/Berlin', /not read: "Europe\/Berlin"/, 'from UTC'],
    ['2021-02-17T13:03:47,827Z', /a comma within its seconds/, '2021-02-17T13:03:47.827Z'],
    ['2021-02-17T13:03:47.8276601234Z', /more than nine digits/, ''],
    ['2021-02-17Z', /behind the day that is no time/, '2021-02-17T13:03:47Z'],
    ['2021-02-17 or so', /behind the day that is no time/, '2021-02-17'],
    ['2021-2-7', /not how a date is written here/, 'write 2021-02-07'],
    ['2021/02/17', /not how/, 'write 2021-02-17'],
    ['20210217', /not how/, 'write 2021-02-17'],
    ['Feb 17, 2021', /not how/, 'write 2021-02-17'],
    ['Wednesday, February 17th, 2021', /not how/, 'write 2021-02-17'],
    ['Wed, 17 Feb 2021 13:03:47 GMT', /not how/, 'write 2021-02-17'],
    ['3 Sept. 2021', /not how/, 'write 2021-09-03'],
    ['1613567027', /not how/, 'write 2021-02-17T13:03:47Z'],
    ['02/03/2021', /nobody knows which number is the month/, '2021-02-17'],
    ['17.02.2021', /not how/, 'write 2021-02-17'],
    ['02/17/2021', /not how/, 'write 2021-02-17'],
    ['3/3/2021', /not how/, 'write 2021-03-03'],
    ['31/02/2021', /not how a date is written here$/, 'a date looks like'],
    ['soon', /not how a date is written here/, 'a date looks like 2021-02-17'],
    ['2021', /not how/, 'a date looks like 2021-02-17'],
  ])('of %j is told as it is', (written, message, hint) => {
    expect(parseDate(written)).toBeNull();
    const told = explainDate(written);
    expect(told.message).toMatch(message);
    expect(told.hint).toContain(hint);
  });

  it('is never that a day does not exist which does', () => {
    const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.string(), (date, rest) => {
        const written = date.toISOString().slice(0, 10) + rest.replace(/^\d+/, '');
        if (parseDate(written) === null) expect(explainDate(written).message).not.toContain('exists:');
      }),
      { seed: 1, numRuns: 2_000 },
    );
  });
});
