import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SLUG_BYTES, shortenSlug, slugify, whyNotSlug } from '@/lib/core/slug';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('slugify', () => {
  it.each([
    ['Symplur: EHR (Electronic Health Record)', 'symplur-ehr-electronic-health-record'],
    ['Healthcare IT News: Telehealth', 'healthcare-it-news-telehealth'],
    ['  R&D — 2021/22!  ', 'r-d-2021-22'],
    ['Perú, São Tomé & Kraków', 'peru-sao-tome-krakow'],
    ['Здравје и ИТ', 'здравје-и-ит'],
    ['स्वास्थ्य', 'स्वास्थ्य'],
    ['遠隔医療', '遠隔医療'],
    ['???', ''],
  ])('makes %j the address %j', (name, slug) => {
    expect(slugify(name)).toBe(slug);
  });

  it('gives one address for a name, whether its accents are composed or not', () => {
    expect(slugify('Zu\u0308rich')).toBe(slugify('Z\u00fcrich'));
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(anyText, (text) => slugify(slugify(text)) === slugify(text)));
  });

  it('holds only letters (with their marks), digits and single hyphens, none at the ends', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(slugify(text)).toMatch(/^$|^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u);
      }),
    );
  });

  it('makes an address that is accepted, unless it is empty or too long', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const slug = slugify(text);
        fc.pre(slug !== '' && bytes(slug) <= MAX_SLUG_BYTES);
        expect(whyNotSlug(slug)).toBeNull();
      }),
    );
  });
});

describe('whyNotSlug', () => {
  it.each(['cybermed-health---cdoc-telehealth', 'Mixed_Case', '2021', '遠隔医療', 'a.b', '~x', 'a-(b)', 'a@b'])(
    'takes %j as written',
    (slug) => {
      expect(whyNotSlug(slug)).toBeNull();
    },
  );

  it.each([
    ['', /empty/],
    ['.', /folder/],
    ['..', /folder/],
    ['a/b', /slash/],
    ['(group)', /begins with \(/],
    ['(.)x', /begins with \(/],
    ['@slot', /begins with @/],
    ['a\\b', /slash/],
    ['a?b', /meaning/],
    ['a#b', /meaning/],
    ['%2e%2e', /meaning/],
    ['<script>', /meaning/],
    [':path*', /meaning/],
    ['a b', /white space/],
    ['a\u00a0b', /white space/],
    ['a\u200bb', /invisible/],
    ['a\u202eb', /invisible/],
    ['a\u0000', /invisible/],
    ['\ud800', /invisible/],
  ])('refuses %j and says why', (slug, reason) => {
    expect(whyNotSlug(slug)).toMatch(reason);
  });

  it('counts bytes, as file systems do, not characters', () => {
    expect(whyNotSlug('a'.repeat(200))).toBeNull();
    expect(whyNotSlug('a'.repeat(201))).toBe('is 201 bytes long, at most 200 fit');
    expect(whyNotSlug('医'.repeat(67))).toBe('is 201 bytes long, at most 200 fit');
  });
});

describe('shortenSlug', () => {
  it('leaves a slug that fits alone', () => {
    expect(shortenSlug('short-enough')).toBe('short-enough');
  });

  it('cuts between words', () => {
    const short = shortenSlug(`${'telehealth-'.repeat(30)}end`);
    expect(bytes(short)).toBeLessThanOrEqual(MAX_SLUG_BYTES);
    expect(short).toMatch(/^(telehealth-)+telehealth$/);
  });

  it('cuts one endless word too', () => {
    expect(shortenSlug('a'.repeat(500))).toBe('a'.repeat(MAX_SLUG_BYTES));
  });

  it('never cuts a letter outside the basic plane in half', () => {
    expect(whyNotSlug(shortenSlug(`a${'\u{20000}'.repeat(60)}`))).toBeNull();
  });

  it('makes every long derived slug one that is accepted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 60, maxLength: 400 }), (text) => {
        const slug = slugify(text);
        fc.pre(slug !== '');
        expect(whyNotSlug(shortenSlug(slug))).toBeNull();
      }),
    );
  });
});

it('is no slug in curly quotes, which YAML takes for part of it', () => {
  expect(whyNotSlug('‘my-slug’')).toBe('stands in curly quotes, which are part of it');
  expect(whyNotSlug('it’s-so')).toBeNull();
});
