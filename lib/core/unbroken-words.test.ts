import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unbrokenWords } from '@/lib/core/unbroken-words';

const unbroken = (text: string) => unbrokenWords(text).flatMap(({ text, isUnbroken }) => (isUnbroken ? text : []));

it.each([
  ['How COVID-19 changed e-mail', ['COVID-19', 'e-mail']],
  ['A 5-year plan of its co-founder, 24/7', ['5-year', 'co-founder,', '24/7']],
  ['“Follow-up” in 2020–21 (and/or later)', ['“Follow-up”', '2020–21', '(and/or']],
  ['Day-to-day care', ['Day-to-day']],
  ['Приём он-лайн', ['он-лайн']],
])('keeps compounds whole, with the signs that stick to them: %s', (text, words) => {
  expect(unbroken(text)).toEqual(words);
});

it.each([
  ...['Words - and dashes – apart', 'Patient-centeredness-minded'],
  ...['https://example.org/a/very/long/address', 'Yes—no', ''],
])('leaves others alone: %j', (text) => {
  expect(unbroken(text)).toEqual([]);
});

it('changes no text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '1', '-', '/', ' ', '\n', 'é', '–', '.') }), (text) => {
      const parts = unbrokenWords(text);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      expect(parts.every((part) => part.text !== '' && text.startsWith(part.text, part.start))).toBe(true);
    }),
  );
});

it('takes time in proportion to the text', () => {
  const text = 'a'.repeat(500_000);
  expect(unbrokenWords(text)).toEqual([{ text, start: 0, isUnbroken: false }]);
});
