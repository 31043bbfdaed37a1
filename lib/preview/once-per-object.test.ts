import { expect, it } from 'vitest';
import { oncePerObject } from '@/lib/preview/once-per-object';

it('makes a value once for each object, also for calls that come before it is made', async () => {
  let made = 0;
  const valueFor = oncePerObject(async ({ name }: { name: string }) => `${name} ${++made}`);
  const [a, b] = [{ name: 'a' }, { name: 'b' }];
  expect(await Promise.all([valueFor(a), valueFor(a), valueFor(b)])).toEqual(['a 1', 'a 1', 'b 2']);
  expect(await valueFor(a)).toBe('a 1');
});

it('tries again after a failure', async () => {
  let tries = 0;
  const valueFor = oncePerObject(async (_: object) => {
    if (++tries === 1) throw new Error('no');
    return tries;
  });
  const object = {};
  await expect(valueFor(object)).rejects.toThrow('no');
  expect(await valueFor(object)).toBe(2);
});
