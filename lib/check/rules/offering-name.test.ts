import { expect, it } from 'vitest';
import { offeringName } from '@/lib/check/rules/offering-name';
import { ask } from '@/tests/fixtures/ask-rule';

it.each([
  [{ relatedOfferings: 'none' }, ['relatedOfferings']],
  [{ relatedOfferings: 7 }, ['relatedOfferings']],
  [{ relatedOfferings: true }, ['relatedOfferings']],
  [{ relatedOfferings: 'telehealth' }, ['relatedOfferings']],
  [{ relatedOfferings: ['HotDoc', 12, 'N/A'] }, ['relatedOfferings[1]', 'relatedOfferings[2]']],
  [{ offering: 3 }, ['offering']],
])('what names no product is told: %j', (fields, expected) => {
  expect(ask(offeringName, fields).map(({ field }) => field)).toEqual(expected);
});

it.each([
  { relatedOfferings: 'HotDoc Telehealth' },
  { relatedOfferings: 'HotDoc' },
  { relatedOfferings: ['telehealth', '7-Zip', { label: '365' }] },
  { relatedOfferings: null },
  { offering: 'uMotif' },
])('a name is one: %j', (fields) => {
  expect(ask(offeringName, fields)).toEqual([]);
});
