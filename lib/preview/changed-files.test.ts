import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { parseStatus, readChangedFiles } from '@/lib/preview/changed-files';
import { commitAll, git } from '@/tests/fixtures/git';
import { tempFolder, writeInto } from '@/tests/fixtures/temp-folder';

const NEWS = { 'news/a.md': 'a\n', 'news/b.md': 'b\n', 'news/c.md': 'a piece long enough to be known again\n' };

/** A repository with these files in its folder `content`, committed; its path is that folder's. */
function makeCommitted(files: Readonly<Record<string, string>> = NEWS): string {
  const root = tempFolder();
  for (const [file, text] of Object.entries(files)) writeInto(root, `content/${file}`, text);
  commitAll(root);
  return path.join(root, 'content');
}

async function changedIn(root: string): Promise<string[] | null> {
  const changed = await readChangedFiles(root);
  return changed && [...changed].sort();
}

describe('the files that changed since the last commit', () => {
  it('are none after a commit', async () => {
    expect(await changedIn(makeCommitted())).toEqual([]);
  });

  it('are those written, new and removed, each by its path from the folder', async () => {
    const root = makeCommitted();
    writeInto(root, 'news/a.md', 'another\n');
    writeInto(root, 'news/new/deep.md', 'new\n');
    rmSync(path.join(root, 'news/b.md'));
    expect(await changedIn(root)).toEqual(['news/a.md', 'news/b.md', 'news/new/deep.md']);
  });

  it('are those that are staged, too, and both names of one that was moved', async () => {
    const root = makeCommitted();
    renameSync(path.join(root, 'news/c.md'), path.join(root, 'news/d.md'));
    git(root, 'add', '--all');
    expect(await changedIn(root)).toEqual(['news/c.md', 'news/d.md']);
  });

  it('keep names with spaces, quotation marks and letters of other scripts', async () => {
    const root = makeCommitted();
    writeInto(root, 'news/“Perú” "so" it is.md', 'new\n');
    expect(await changedIn(root)).toEqual(['news/“Perú” "so" it is.md']);
  });

  it('are those of this folder, not of its neighbours', async () => {
    const root = makeCommitted();
    writeInto(path.dirname(root), 'notes.txt', 'new\n');
    writeInto(path.dirname(root), 'content-of-old/news/a.md', 'new\n');
    expect(await changedIn(root)).toEqual([]);
  });

  it('are all of them where nothing was committed yet', async () => {
    const root = tempFolder(NEWS);
    git(root, 'init', '--quiet');
    expect(await changedIn(root)).toEqual(['news/a.md', 'news/b.md', 'news/c.md']);
  });

  it('are known of a folder that is a repository itself', async () => {
    const root = tempFolder(NEWS);
    commitAll(root);
    writeInto(root, 'news/a.md', 'another\n');
    expect(await changedIn(root)).toEqual(['news/a.md']);
  });

  it('are not known where there is no repository, or no folder', async () => {
    const root = tempFolder(NEWS);
    // The folder for temporary files may lie in a repository of somebody’s.
    mkdirSync(path.join(root, '.git'));
    expect(await changedIn(root)).toBeNull();
    expect(await changedIn(path.join(root, 'gone'))).toBeNull();
  });
});

it('asks git of its own folder, not of one that the environment names', async () => {
  const root = makeCommitted();
  writeInto(root, 'news/a.md', 'another\n');
  const other = tempFolder();
  git(other, 'init', '--quiet');
  vi.stubEnv('GIT_DIR', path.join(other, '.git'));
  vi.stubEnv('GIT_WORK_TREE', other);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await changedIn(root)).toEqual(['news/a.md']);
});

describe('the output of git', () => {
  it('is parted at zero bytes, with the earlier name of a moved file behind it', () => {
    const output = ' M content/a.md\0R  content/new.md\0content/old.md\0?? content/b c.md\0';
    expect([...parseStatus(output, 'content/')]).toEqual(['a.md', 'new.md', 'old.md', 'b c.md']);
  });

  it('may name a file that was moved in from elsewhere, which is none of the folder’s', () => {
    expect([...parseStatus('R  content/a.md\0drafts/a.md\0', 'content/')]).toEqual(['a.md']);
  });
});
