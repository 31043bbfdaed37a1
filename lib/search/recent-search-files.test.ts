import { expect, it } from 'vitest';
import { keepReplacedFiles, replacedFile } from '@/lib/search/recent-search-files';

const filesNamed = (...names: string[]) => ({
  manifest: '',
  files: new Map(names.map((name) => [name, `{"${name}":1}`])),
});

it('serves the files of a replaced index that the next one has not for ten minutes', () => {
  keepReplacedFiles(filesNamed('a', 'b'), filesNamed('b', 'c'), 0);
  keepReplacedFiles(filesNamed('b', 'c'), filesNamed('d'), 300_000);
  expect(['a', 'b', 'c', 'd'].map((name) => replacedFile(name, 599_999))).toEqual([
    '{"a":1}',
    '{"b":1}',
    '{"c":1}',
    undefined,
  ]);
  expect(['a', 'b', 'c'].map((name) => replacedFile(name, 600_000))).toEqual([undefined, '{"b":1}', '{"c":1}']);
  expect(replacedFile('c', 900_000)).toBeUndefined();
});

it('drops the oldest where they become too many to hold', () => {
  const large = (name: string) => ({ manifest: '', files: new Map([[name, name.repeat(20 * 1024 * 1024)]]) });
  const [p, q, r, s] = ['p', 'q', 'r', 's'].map(large) as [ReturnType<typeof large>, ...ReturnType<typeof large>[]];
  keepReplacedFiles(p, q as typeof p, 1_000_000);
  keepReplacedFiles(q as typeof p, r as typeof p, 1_000_001);
  keepReplacedFiles(r as typeof p, s as typeof p, 1_000_002);
  expect(replacedFile('p', 1_000_003)).toBeDefined();
  keepReplacedFiles(s as typeof p, p, 1_000_003);
  expect(['p', 'q', 'r', 's'].map((name) => replacedFile(name, 1_000_004)?.length)).toEqual([
    undefined,
    ...Array(3).fill(20 * 1024 * 1024),
  ]);
});
