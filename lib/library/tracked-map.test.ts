import { expect, it } from 'vitest';
import { TrackedMap } from '@/lib/library/tracked-map';

it('tells once of each key that was set to another value, or deleted', () => {
  const map = new TrackedMap<number | undefined>();
  map.set('a', 1).set('b', 2).set('c', undefined);
  expect(map.takeChanged()).toEqual(['a', 'b', 'c']);
  expect(map.takeChanged()).toEqual([]);
  map.set('a', 1).set('b', 3).set('b', 4).delete('none');
  expect(map.takeChanged()).toEqual(['b']);
  map.delete('a');
  expect(map.takeChanged()).toEqual(['a']);
  map.clear();
  expect(map.takeChanged()).toEqual(['b', 'c']);
  expect(map.size).toBe(0);
});
