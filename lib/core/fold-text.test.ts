import { expect, it } from 'vitest';
import { foldText } from '@/lib/core/fold-text';

it.each([
  ['PERU', 'peru'],
  ['Perú', 'peru'],
  ['Ångström', 'angstrom'],
  ['日本', '日本'],
])('makes %s to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
