import { expect, it } from 'vitest';
import { perObject } from '@/lib/core/per-object';

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
