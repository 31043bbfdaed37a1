import { expect, it } from 'vitest';
import { openParsedFiles } from '@/lib/library/parsed-files';
import { tempFolder, writeInto } from '@/tests/fixtures/temp-folder';

it('reads a file again that may have changed within the tick of a clock, and only such a file', async () => {
  const root = tempFolder({ 'news/a.md': 'one', 'news/b.md': 'one' });
  const read: string[] = [];
  const files = openParsedFiles({
    root,
    known: new Map(),
    lastGood: false,
    forget: false,
    make: (file, bytes) => {
      read.push(file);
      return String(bytes);
    },
    goodOf: (text) => text,
  });
  // As a file system tells of files that were changed twice, whose clock is not this machine's.
  const look = async () => {
    const branch = {
      path: 'news',
      files: [
        { file: 'news/a.md', version: 'v', savedAt: 1_000 },
        { file: 'news/b.md', version: 'v', savedAt: 2_000 },
      ],
    };
    const { all } = await files.update({ branches: [branch], closed: [], isWhole: true, isGone: false });
    return all.items.map(({ value }) => value);
  };
  expect(await look()).toEqual(['one', 'one']);
  for (const file of ['news/a.md', 'news/b.md']) writeInto(root, file, 'two');
  read.length = 0;
  expect(await look()).toEqual(['one', 'two']);
  expect(read).toEqual(['news/b.md']);
});
