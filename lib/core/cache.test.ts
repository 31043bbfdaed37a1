import { describe, expect, it } from 'vitest';
import { createLruCache, perKey, perObject, perSuccess } from '@/lib/core/cache';

describe('an LRU cache', () => {
  /** A cache, and the keys for which something was made, in order. */
  function recording(max: number) {
    const made: string[] = [];
    const cache = createLruCache<string, string>(max);
    const get = (key: string) =>
      cache.get(key, () => {
        made.push(key);
        return `${key}!`;
      });
    return { made, cache, get };
  }

  it('makes a value once', () => {
    const { made, get } = recording(2);
    expect(['a', 'b', 'a', 'b'].map(get)).toEqual(['a!', 'b!', 'a!', 'b!']);
    expect(made).toEqual(['a', 'b']);
  });

  it('drops the least recently used value', () => {
    const { made, get } = recording(2);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) get(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('can be cleared', () => {
    const { made, cache, get } = recording(2);
    get('a');
    cache.clear();
    get('a');
    expect(made).toEqual(['a', 'a']);
  });
});

it('works out an answer once for each object, even where the answer is nothing', () => {
  const asked: string[] = [];
  const nameOf = perObject(({ name }: { name: string }) => {
    asked.push(name);
    return name === '' ? null : name;
  });
  const [a, same, none] = [{ name: 'a' }, { name: 'a' }, { name: '' }];
  expect([nameOf(a), nameOf(a), nameOf(same), nameOf(none), nameOf(none)]).toEqual(['a', 'a', 'a', null, null]);
  expect(asked).toEqual(['a', 'a', '']);
});

it('works out an answer once for each key', () => {
  const asked: string[] = [];
  const lengthOf = perKey((key: string) => asked.push(key));
  expect(['a', 'b', 'a'].map(lengthOf)).toEqual([1, 2, 1]);
});

it('shares one attempt until it fails', async () => {
  let attempts = 0;
  let isBroken = true;
  const load = perSuccess(async () => {
    attempts += 1;
    if (isBroken) throw new Error('broken');
    return attempts;
  });
  const [first, second] = await Promise.allSettled([load(), load()]);
  expect([first.status, second.status, attempts]).toEqual(['rejected', 'rejected', 1]);
  isBroken = false;
  expect([await load(), await load()]).toEqual([2, 2]);
});
