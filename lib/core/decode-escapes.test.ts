import { expect, it } from 'vitest';
import { decodeEscapes } from '@/lib/core/decode-escapes';

it.each([
  ['night%20ward', 'night ward'],
  ['caf%C3%A9', 'café'],
  ['a%2Fb', 'a/b'],
  ['plain', 'plain'],
  ['100%', '100%'],
  ['%20 and %E9', '%20 and %E9'],
])('reads %s as %s', (written, meant) => {
  expect(decodeEscapes(written)).toBe(meant);
});
