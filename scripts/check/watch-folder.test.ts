import { renameSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { contentFolder, writeInto } from '@/tests/fixtures/temp-folder';
import { watchFolder } from './watch-folder';

/** Watches a folder; `until` waits until every one of some paths was told. */
function watched(root: string, onChange: (changed: readonly string[]) => Promise<void> = async () => undefined) {
  const told: string[] = [];
  let look = (): void => undefined;
  const watcher = watchFolder(root, async (changed) => {
    told.push(...changed);
    look();
    await onChange(changed);
  });
  onTestFinished(() => watcher.close());
  const until = (...files: string[]) =>
    new Promise<void>((resolve) => {
      look = () => {
        if (files.every((file) => told.includes(file))) resolve();
      };
      look();
    });
  return { told, until };
}

it('sees a folder again that was moved away and back', async () => {
  const root = contentFolder({ 'news/a.md': 'x' });
  const { told, until } = watched(root);
  renameSync(root, `${root}-away`);
  await until('.');
  told.length = 0;
  renameSync(`${root}-away`, root);
  await until('.', 'news/a.md');
  told.length = 0;
  writeInto(root, 'news/b.md', 'x');
  await until('news/b.md');
});

it('tells nothing of neighbours, nor of names that begin with a dot', async () => {
  const root = contentFolder({ 'news/a.md': 'x' });
  const { told, until } = watched(root);
  writeInto(path.dirname(root), 'content-of-old/x.md', 'x');
  writeInto(root, '.git/index', 'x');
  writeInto(root, 'news/b.md', 'x');
  await until('news/b.md');
  expect(told).toEqual(['news/b.md']);
});

it('goes on after a call that failed', async () => {
  const root = contentFolder({ 'news/a.md': 'x' });
  let calls = 0;
  const { until } = watched(root, async () => {
    calls += 1;
    if (calls === 1) throw new Error('The first call fails, as this test wants it.');
  });
  writeInto(root, 'news/a.md', 'y');
  await until('news/a.md');
  writeInto(root, 'news/b.md', 'y');
  await until('news/b.md');
  expect(calls).toBe(2);
});
