import { expect, it } from 'vitest';
import { filePagePath } from '@/lib/preview/find-file';
import { pageAddress } from '@/lib/preview/page-address';

it('leaves out the parameter that turns following on, and nothing else', () => {
  const addressOf = (address: string) => pageAddress(new URL(address, 'http://localhost:3000'));
  const file = filePagePath('news/a (b) & c~d.md');
  expect(addressOf('/news/a')).toBe('/news/a');
  expect(addressOf('/?follow')).toBe('/');
  expect(addressOf(`${file}&follow`)).toBe(file);
  expect(addressOf(file.replace('?', '?follow=on&'))).toBe(file);
  expect(addressOf('/preview?q=follow&followed=1')).toBe('/preview?q=follow&followed=1');
});
