import { expect, it } from 'vitest';
import { groupBy } from '@/lib/core/group-by';

it('groups by a key, keys and items in the order they come', () => {
  const groups = groupBy(['bee', 'ant', 'bat', 'ape', 'cat'], (word) => word[0]);
  expect([...groups]).toEqual([
    ['b', ['bee', 'bat']],
    ['a', ['ant', 'ape']],
    ['c', ['cat']],
  ]);
});
