import { expect, it } from 'vitest';
import { layOut } from './lay-out';

const tile = (width: number, height: number) => ({ picture: Buffer.alloc(0), width, height });

it('sets rows below one another, each as high as its highest picture', () => {
  const { width, height, placed } = layOut([[tile(100, 40)], [tile(50, 300), tile(50, 200)], [tile(10, 10)]]);
  expect(placed.map(({ left, top }) => [left, top])).toEqual([
    [0, 0],
    [0, 52],
    [62, 52],
    [0, 364],
  ]);
  expect([width, height]).toEqual([112, 374]);
});
