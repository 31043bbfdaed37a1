import { describe, expect, it } from 'vitest';
import { domainOf, isDomain, parseWebAddress } from '@/lib/core/web-address';

describe('parseWebAddress', () => {
  it.each([
    ['https://www.kevinmd.com/blog/a.html', 'https://www.kevinmd.com/blog/a.html'],
    ['HTTP://Example.ORG', 'http://example.org/'],
    ['https://example.org/a b?q=é', 'https://example.org/a%20b?q=%C3%A9'],
  ])('takes %j as %j', (written, address) => {
    expect(parseWebAddress(written)).toBe(address);
  });

  it.each([
    '',
    'kevinmd.com',
    '/news/x',
    '//example.org',
    'https:example.org',
    'https://',
    'https://exa mple.org',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'https://user@example.org',
    'https://user:secret@example.org',
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
