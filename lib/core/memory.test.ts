import { expect, it } from 'vitest';
import { createMemory } from '@/lib/core/memory';

/** A memory, and the keys for which something was made, in order. */
function remembering(most: number) {
  const made: string[] = [];
  const memory = createMemory<string, string>(most);
  const get = (key: string) =>
    memory.get(key, () => {
      made.push(key);
      return `${key}!`;
    });
  return { made, memory, get };
}

it('makes a value once', () => {
  const { made, get } = remembering(2);
  expect(['a', 'b', 'a', 'b'].map(get)).toEqual(['a!', 'b!', 'a!', 'b!']);
  expect(made).toEqual(['a', 'b']);
});

it('forgets what was asked for longest ago', () => {
  const { made, get } = remembering(2);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) get(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

it('can be cleared', () => {
  const { made, memory, get } = remembering(2);
  get('a');
  memory.clear();
  get('a');
  expect(made).toEqual(['a', 'a']);
});
