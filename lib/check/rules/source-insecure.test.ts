import { describe, expect, it } from 'vitest';
import { sourceInsecure } from '@/lib/check/rules/source-insecure';
import { ask } from '@/tests/fixtures/ask-rule';

describe('source-insecure', () => {
  it.each([
    ['link.href', { link: { href: 'http://www.example.org/a' }, original: 'https://www.example.org/a' }],
    ['link', { link: 'HTTP://www.example.org/a' }],
    ['original', { link: { href: null }, original: ' http://www.example.org/a' }],
  ])('tells an address without encryption at the field that is read: %s', (field, fields) => {
    expect(ask(sourceInsecure, fields)).toMatchObject([{ rule: 'source-insecure', field }]);
  });

  it.each([{}, { link: 'https://www.example.org/http:' }])('says nothing of %o', (fields) => {
    expect(ask(sourceInsecure, fields)).toEqual([]);
  });

  it('says nothing of addresses that are not read', () => {
    expect(ask(sourceInsecure, { link: 'https://www.example.org/a', href: 'http://www.example.org/a' })).toEqual([]);
  });
});
