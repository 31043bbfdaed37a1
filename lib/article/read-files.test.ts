import { spawnSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { listFiles } from '@/lib/article/read-files';
import { tempFolder } from '@/tests/fixtures/temp-folder';

const filesIn = async (root: string) => (await listFiles(root, 'news')).files.map(({ file }) => file);

it('lists files at every depth by their paths, and passes over names of other tools and links', async () => {
  const root = tempFolder({
    ...{ 'news/b.md': '', 'news/a/c.md': '', 'news/a.md': '', 'news/a/deep/d.png': '' },
    ...{ 'news/.git/HEAD': '', 'news/_drafts/e.md': '', 'news/.f.md': '', 'elsewhere/g.md': '' },
  });
  symlinkSync(path.join(root, 'elsewhere'), path.join(root, 'news', 'linked'));
  expect(await filesIn(root)).toEqual(['news/a.md', 'news/a/c.md', 'news/a/deep/d.png', 'news/b.md']);
});

it('finds nothing, and nothing wrong, where there is no folder', async () => {
  expect(await listFiles(tempFolder(), 'news')).toEqual({ files: [], closed: [] });
  expect(await listFiles(tempFolder({ news: 'a file' }), 'news')).toEqual({ files: [], closed: [] });
});

it('tells of folders that nobody may list, and lists the others', () => {
  const root = tempFolder({ 'news/closed/a.md': '', 'news/open/b.md': '' });
  chmodSync(root, 0o755);
  chmodSync(path.join(root, 'news', 'closed'), 0);
  // The user of a test may be the one to whom no folder is closed, so another one looks.
  const asked = spawnSync(process.execPath, ['--import', 'tsx', 'tests/fixtures/list-news.ts', root], {
    encoding: 'utf8',
  });
  expect(asked.stderr).toBe('');
  expect(JSON.parse(asked.stdout)).toMatchObject({
    files: [{ file: 'news/open/b.md' }],
    closed: [{ folder: 'news/closed', why: 'EACCES' }],
  });
});
