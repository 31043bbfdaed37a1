import { expect, it } from 'vitest';
import { keepReplacedFiles, replacedFile } from '@/lib/search/recent-search-files';

const filesNamed = (...names: string[]) => ({
  manifest: '',
  files: new Map(names.map((name) => [name, `{"${name}":1}`])),
});

it('serves the files of replaced indexes for ten minutes', () => {
  keepReplacedFiles(filesNamed('a', 'b'), 0);
  keepReplacedFiles(filesNamed('b', 'c'), 300_000);
  expect(['a', 'b', 'c', 'd'].map((name) => replacedFile(name, 599_999))).toEqual([
    '{"a":1}',
    '{"b":1}',
    '{"c":1}',
    undefined,
  ]);
  expect(['a', 'b', 'c'].map((name) => replacedFile(name, 600_000))).toEqual([undefined, '{"b":1}', '{"c":1}']);
  expect(replacedFile('c', 900_000)).toBeUndefined();
});
