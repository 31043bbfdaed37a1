import { describe, expect, it } from 'vitest';
import { expiryEarly } from '@/lib/check/rules/expiry-early';
import { ask } from '@/tests/fixtures/ask-rule';

describe('expiry-early', () => {
  it.each([
    [{ date: '2021-02-17', expiryDate: '2021-02-16' }, '"2021-02-16" is not later than date "2021-02-17"'],
    [{ date: '2021-02-17', expiryDate: '2021-02-17' }, '"2021-02-17" is not later than date "2021-02-17"'],
    [
      { date: '2021-02-17', publishDate: '2021-03-01', expiryDate: '2021-02-20T08:00:00Z' },
      '"2021-02-20T08:00:00Z" is not later than publishDate "2021-03-01"',
    ],
  ])('tells of %o', (fields, message) => {
    expect(ask(expiryEarly, fields)).toMatchObject([
      { rule: 'expiry-early', field: 'expiryDate', message: `${message}, so readers never see this article` },
    ]);
  });

  it.each([
    { date: '2021-02-17' },
    { date: '2021-02-17', expiryDate: '' },
    { date: '2021-02-17', expiryDate: '2021-02-18' },
    { date: '2021-02-17', expiryDate: '2021-02-17T00:00:01Z' },
    { date: '2021-02-17', publishDate: '2021-02-01', expiryDate: '2021-02-18' },
  ])('says nothing of %o', (fields) => {
    expect(ask(expiryEarly, fields)).toEqual([]);
  });
});
