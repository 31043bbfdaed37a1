import { describe, expect, it } from 'vitest';
import { decodeAddress, domainOf, isDomain, parseWebAddress, whyNotWebAddress } from '@/lib/core/web-address';

describe('parseWebAddress', () => {
  it.each([
    ['https://www.kevinmd.com/blog/a.html', 'https://www.kevinmd.com/blog/a.html'],
    ['HTTP://Example.ORG', 'http://example.org/'],
    ['https://example.org/a b?q=é', 'https://example.org/a%20b?q=%C3%A9'],
  ])('takes %j as %j', (written, address) => {
    expect(parseWebAddress(written)).toBe(address);
  });

  it.each([
    ...['', 'kevinmd.com', '/news/x', '//example.org', 'https:example.org', 'https://'],
    ...['https://exa mple.org', 'javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x'],
    ...['ftp://example.org', 'https://user@example.org', 'https://user:secret@example.org'],
  ])('refuses %j', (written) => {
    expect(parseWebAddress(written)).toBeNull();
  });
});

it('knows a source by its host without www and port', () => {
  expect(domainOf('https://www.example.org:8080/x')).toBe('example.org');
  expect(domainOf('https://www2.example.org/')).toBe('www2.example.org');
});

describe('isDomain', () => {
  it.each(['kevinmd.com', 'news.example.co.uk', 'a-b.org'])('takes %j for a domain', (text) => {
    expect(isDomain(text)).toBe(true);
  });

  it.each(['KevinMD', 'Health Data Management', '.com', '-a.com', 'a..com', 'https://a.com', 'v2.0'])(
    'takes %j for a name',
    (text) => {
      expect(isDomain(text)).toBe(false);
    },
  );
});

describe('an address that was written for HTML', () => {
  it.each([
    ['https://example.org/?id=7&amp;lang=en&#038;page=2', 'https://example.org/?id=7&lang=en&page=2'],
    ['https://example.org/?a=1&amp;amp;b=2', 'https://example.org/?a=1&amp;b=2'],
    [' https://example.org/?q=&quot;x&quot; ', 'https://example.org/?q="x"'],
    ['https://example.org/?a=1&copy=1&reg=2&amp', 'https://example.org/?a=1&copy=1&reg=2&amp'],
    ['https://example.org/?a=1&lang=en', 'https://example.org/?a=1&lang=en'],
  ])('is decoded once: %j', (written, address) => {
    expect(decodeAddress(written)).toBe(address);
  });
});

describe('why a text is no web address', () => {
  it.each([
    [
      'https://www.example.org@other.test/',
      /leads to other\.test; .* only a name to log in with/,
      'https://other.test/ if',
    ],
    ['https://user:secret@example.org/a', /leads to example\.org/, 'https://example.org/a if'],
    ['https://www.example.org%2Fa@other.test:8080/b', /leads to other\.test:8080/, 'https://other.test:8080/b'],
    ['kevinmd.com/blog', /"kevinmd\.com\/blog" is not a web address/, 'write https://kevinmd.com/blog'],
    ['//example.org/a', /is not/, 'write https://example.org/a'],
    ['https:example.org', /is not/, 'write https://example.org'],
    ['htps://example.org/a', /is not/, 'write https://example.org/a'],
    ['https//example.org/a', /is not/, 'write https://example.org/a'],
    ['mailto:a@example.org', /is not/, 'only https:// and http://'],
    ['https://exa mple.org', /is not/, 'without white space'],
    ['see below', /is not/, 'from https:// on'],
    ['', /is not/, 'from https:// on'],
  ])('is told of %j', (written, message, hint) => {
    expect(parseWebAddress(written)).toBeNull();
    const told = whyNotWebAddress(written);
    expect(told.message).toMatch(message);
    expect(told.hint).toContain(hint);
  });
});

it.each([
  ['<https://www.example.org/a>', 'write https://www.example.org/a, and nothing else'],
  ['[Ada](https://www.example.org/a)', 'write https://www.example.org/a, and nothing else'],
  ['https://www.example.org/a https://www.example.org/b', 'write https://www.example.org/a, and nothing else'],
])('is none with something around it, and what it holds is named: %s', (written, hint) => {
  expect(parseWebAddress(written)).toBeNull();
  expect(whyNotWebAddress(written).hint).toBe(hint);
});
