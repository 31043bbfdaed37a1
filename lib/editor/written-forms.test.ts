import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Form } from '@/lib/article/field';
import { parseDate } from '@/lib/core/dates';
import { isError } from '@/lib/core/problem';
import { whyNotSlug } from '@/lib/core/slug';
import { parseWebAddress } from '@/lib/core/web-address';
import { formSchema } from '@/lib/editor/written-forms';
import { problemsWith } from '@/tests/fixtures/make-article';

vi.setConfig({ testTimeout: 30_000 });

/** Whether the schema of a form takes a text, as the language server decides it. */
function takes(form: Form, text: string): boolean {
  const { pattern } = formSchema(form, { blank: true, group: false, list: false });
  return new RegExp(String(pattern), 'u').test(text);
}

/** Whether the reader takes it as the value of a field. */
function reads(field: string, text: string): boolean {
  return !problemsWith({ [field]: text }).some(isError);
}

const digits = (length: number, max = 10 ** length - 1) =>
  fc.integer({ min: 0, max }).map((number) => String(number).padStart(length, '0'));
const day = fc.tuple(digits(4), digits(2, 13), digits(2, 32)).map((parts) => parts.join('-'));
const clock = fc
  .tuple(fc.constantFrom('T', 't', ' '), digits(2, 25), digits(2, 61), fc.option(digits(2, 61)), fc.option(digits(3)))
  .map(([t, hour, minute, second, fraction]) => {
    const seconds = second === null ? '' : `:${second}${fraction === null ? '' : `.${fraction}`}`;
    return `${t}${hour}:${minute}${seconds}`;
  });
const zone = fc.oneof(
  fc.constantFrom('', 'Z', 'z', ' Z'),
  fc
    .tuple(fc.constantFrom('+', '-', ' +'), digits(2, 25), fc.constantFrom(':', ''), digits(2, 61))
    .map((parts) => parts.join('')),
);
const date = fc.oneof(
  day,
  fc.tuple(day, clock, zone).map((parts) => parts.join('')),
  fc.string({ unit: fc.constantFrom(...'0123456789-T:Z+ ./'), maxLength: 24 }),
);

describe('what the schema of a form takes', () => {
  it('is a date exactly where the reader finds one', () => {
    fc.assert(
      fc.property(date, (text) => {
        expect(takes('date', text)).toBe(text.trim() === '' || parseDate(text) !== null);
      }),
      { numRuns: 3000 },
    );
  });

  it('is the last of February in exactly the leap years', () => {
    for (let year = 0; year < 10_000; year += 1) {
      const text = `${String(year).padStart(4, '0')}-02-29`;
      if (takes('date', text) !== (parseDate(text) !== null)) expect.fail(text);
    }
  });

  it('is a slug exactly where the reader finds one, as far as letters of one byte go', () => {
    const letters = 'ab-._~!$()@,=/\\?#%&+"\'<>[]{}|^`:;* \t\u0001';
    const ending = fc.constantFrom('', '', '.', '..', '.rsc', '.RSC', '.rsc ', '.rscs');
    const ascii = fc
      .tuple(fc.string({ unit: fc.constantFrom(...letters), maxLength: 6 }), ending)
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(ascii, (text) => {
        const slug = text.trim();
        expect(takes('slug', text)).toBe(slug === '' || whyNotSlug(slug) === null);
      }),
      { numRuns: 3000 },
    );
    expect([takes('slug', 'a'.repeat(200)), takes('slug', 'a'.repeat(201))]).toEqual([true, false]);
  });

  it('is every slug of any script that the reader takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 8 }), (text) => {
        if (whyNotSlug(text.trim()) === null) expect(takes('slug', text)).toBe(true);
      }),
    );
  });

  it('is every web address that the reader takes', () => {
    const written = fc.oneof(
      fc.webUrl(),
      fc.webUrl().map((url) => url.replace('http', 'HTTP')),
      fc.string(),
    );
    fc.assert(
      fc.property(written, (text) => {
        if (parseWebAddress(text.trim()) !== null) expect(takes('web address', text)).toBe(true);
      }),
    );
  });

  it.each(['https:///example.org', 'https://example.org/a b', ' https://example.org ', 'HTTP://x', ''])(
    'is the address %j',
    (text) => expect([takes('web address', text), reads('viaLink', text)]).toEqual([true, true]),
  );

  it.each(['ftp://example.org', 'example.org', '//example.org', 'https:/example.org', 'https://', 'mailto:a@b.c'])(
    'is not the address %j',
    (text) => expect([takes('web address', text), reads('viaLink', text)]).toEqual([false, false]),
  );

  it('is an older address exactly where the reader finds one, escapes apart', () => {
    const path = fc.string({ unit: fc.constantFrom(...'ab/.:?# -+\t\u0001é'), maxLength: 8 });
    fc.assert(
      fc.property(path, (text) => {
        const errors = problemsWith({ aliases: text }).filter(isError);
        expect(takes('older address', text)).toBe(errors.length === 0);
      }),
      { numRuns: 300 },
    );
  });

  const word = fc.oneof(
    fc.constantFrom('draft', 'published', 'true', 'false', 'drafts', 'yes', 'no', '', 'archived'),
    fc.string({ maxLength: 5 }),
  );
  const asTyped = fc
    .tuple(word, fc.constantFrom('', ' '), fc.func(fc.boolean()))
    .map(([text, space, upper]) => space + [...text].map((c) => (upper(c) ? c.toUpperCase() : c)).join('') + space);

  it.each([
    ['status', 'status'],
    ['yes or no', 'draft'],
  ] as const)('is a %s exactly where the reader finds one, in capitals or not', (form, field) => {
    fc.assert(
      fc.property(asTyped, (text) => {
        expect(takes(form, text)).toBe(reads(field, text));
      }),
      { numRuns: 300 },
    );
  });
});
