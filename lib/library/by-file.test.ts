import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ByFile, below, NONE, replaceAt } from '@/lib/library/by-file';

const names = fc.constantFrom('a', 'a.md', 'a-b', 'b', 'b.md', 'z');
const paths = fc.array(names, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
/** Several items of one file included. */
const entries = fc.array(fc.tuple(paths, fc.nat(3)), { maxLength: 30 });

type Entry = readonly [file: string, item: number];

function listOf(all: readonly Entry[]): ByFile<number> {
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { files: sorted.map(([file]) => file), items: sorted.map(([, item]) => item) };
}

const isIn = (file: string, path: string) => file === path || file.startsWith(`${path}/`);

it('replaces what is at and below each path, and leaves everything else where it stands', () => {
  fc.assert(
    fc.property(entries, entries, fc.uniqueArray(paths, { maxLength: 4 }), (before, found, asked) => {
      const outermost = asked.filter((path) => !asked.some((other) => other !== path && isIn(path, other)));
      const foundIn = (path: string) => found.filter(([file]) => isIn(file, path));
      const rest = before.filter(([file]) => !outermost.some((path) => isIn(file, path)));
      const replacements = outermost.map((path) => ({ path, by: listOf(foundIn(path)) }));
      expect(replaceAt(listOf(before), replacements)).toEqual(listOf([...rest, ...outermost.flatMap(foundIn)]));
    }),
    { numRuns: 2000 },
  );
});

it('gives back the same list where nothing is different', () => {
  const list = listOf([
    ['a', 1],
    ['a.md', 2],
    ['a/b', 3],
    ['b', 4],
  ]);
  expect(below(list, 'a')).toEqual({ files: ['a', 'a/b'], items: [1, 3] });
  expect(replaceAt(list, [{ path: 'a', by: below(list, 'a') }])).toBe(list);
  expect(replaceAt(list, [{ path: 'c', by: NONE }])).toBe(list);
});
