import { chmodSync, mkdirSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { watchTree } from '@/lib/library/watch-tree';
import { tempFolder, writeInto } from '@/tests/fixtures/temp-folder';
import { unprivileged } from '@/tests/fixtures/unprivileged';

/** A watched folder below one of its own, and the paths it told of so far. */
function watched(files: Readonly<Record<string, string>>) {
  return watchedAt(path.join(tempFolder(files), 'content'));
}

function watchedAt(root: string, fail = (error: unknown): void => expect(error).toBeUndefined()) {
  const told = new Set<string>();
  const tree = watchTree(root, (found) => told.add(path.relative(root, found)), fail);
  onTestFinished(tree.stop);
  return { root, told, tree };
}

it('tells of a file that was written, in a folder however deep', async () => {
  const { root, told } = watched({ 'content/news/2024/a.md': 'a' });
  writeFileSync(path.join(root, 'news/2024/a.md'), 'b');
  await vi.waitFor(() => expect(told).toContain('news/2024/a.md'));
});

it('tells of what stands in a new folder, and of what is written there later', async () => {
  const { root, told } = watched({ 'content/news/a.md': 'a' });
  writeInto(root, 'news/new/deep/first.md', 'first');
  await vi.waitFor(() => expect(told).toContain('news/new/deep/first.md'));
  writeFileSync(path.join(root, 'news/new/deep/second.md'), 'second');
  await vi.waitFor(() => expect(told).toContain('news/new/deep/second.md'));
});

it('finds a folder again that was moved away, or was not there at first', async () => {
  const { root, told } = watched({ 'beside.md': '' });
  mkdirSync(root);
  await vi.waitFor(() => expect(told).toContain(''));
  renameSync(root, `${root}-away`);
  writeInto(`${root}-away`, 'news/a.md', 'a');
  renameSync(`${root}-away`, root);
  await vi.waitFor(() => expect(told).toContain('news/a.md'));
  told.clear();
  writeFileSync(path.join(root, 'news/a.md'), 'b');
  await vi.waitFor(() => expect(told).toContain('news/a.md'));
});

it('leaves alone what is no content: other folders beside it, and names of other tools', async () => {
  const { root, told } = watched({ 'content/.git/HEAD': '', 'content/news/a.md': 'a' });
  writeInto(path.dirname(root), 'beside/b.md', 'b');
  writeInto(root, '.git/index', 'index');
  writeInto(root, 'news/.a.md.tmp', 'half');
  writeInto(root, 'news/a.md', 'b');
  await vi.waitFor(() => expect(told).toContain('news/a.md'));
  expect([...told].filter((found) => /beside|git|tmp/.test(found))).toEqual([]);
});

it('watches a folder from when it may be listed', async () => {
  await unprivileged(async () => {
    const parent = tempFolder({ 'content/news/closed/a.md': 'a' });
    const folder = path.join(parent, 'content', 'news', 'closed');
    chmodSync(folder, 0);
    const failures: unknown[] = [];
    const { told, tree } = watchedAt(path.join(parent, 'content'), (error) => failures.push(error));
    expect(failures).toHaveLength(1);
    expect(tree.unwatched()).toEqual([folder]);
    chmodSync(folder, 0o755);
    await vi.waitFor(() => expect(told).toContain('news/closed/a.md'));
    told.clear();
    writeFileSync(path.join(folder, 'a.md'), 'b');
    await vi.waitFor(() => expect(told).toContain('news/closed/a.md'));
    expect(tree.unwatched()).toEqual([]);
  });
});

it('forgets a folder that could not be watched and went', async () => {
  await unprivileged(async () => {
    const parent = tempFolder({ 'content/news/a.md': 'a' });
    const folder = path.join(parent, 'content', 'news', 'closed');
    mkdirSync(folder, 0);
    const { tree } = watchedAt(path.join(parent, 'content'), () => undefined);
    await vi.waitFor(() => expect(tree.unwatched()).toEqual([folder]));
    rmdirSync(folder);
    await vi.waitFor(() => expect(tree.unwatched()).toEqual([]));
  });
});

it('tells of a file that was written before nobody might look at it any more', async () => {
  await unprivileged(async () => {
    const root = path.join(tempFolder({ 'content/news/deep/a.md': 'a' }), 'content');
    const { told } = watchedAt(root, () => undefined);
    const write = () => writeFileSync(path.join(root, 'news/deep/a.md'), 'b');
    write();
    await vi.waitFor(() => expect(told).toContain('news/deep/a.md'));
    told.clear();
    write();
    chmodSync(path.join(root, 'news'), 0);
    await vi.waitFor(() => expect(told).toContain('news/deep/a.md'));
    chmodSync(path.join(root, 'news'), 0o755);
  });
});

it('reports what is in folders of a large tree that it could not watch at once', async () => {
  const files = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`content/news/${index}/a.md`, '']));
  const { root, told } = watched(files);
  writeFileSync(path.join(root, 'news/149/a.md'), 'b');
  await vi.waitFor(() => expect(told).toContain('news/149/a.md'), 10_000);
});
