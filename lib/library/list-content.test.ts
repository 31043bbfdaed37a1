import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { listContent } from '@/lib/library/list-content';
import { readContent } from '@/lib/library/read-content';
import { leastText } from '@/tests/fixtures/make-article';
import { tempFolder } from '@/tests/fixtures/temp-folder';

const ARTICLE = leastText({ slug: 'a' });

it('lists articles with what lies beside them, offerings, pages, and the files of settings', async () => {
  const root = tempFolder({
    'news/a.md': ARTICLE,
    'news/a.png': 'x',
    'offerings/b.md': 'x',
    'pages/help/c.mdx': 'x',
    'topics.yaml': 'x',
    'rules.yaml': 'x',
    'site.yaml': 'x',
    'static/d.png': 'x',
    'static/e.md': 'x',
    'notes/c.md': 'x',
  });
  const { news, offerings, pages, static: fixed, topics, rules, site, problems } = await listContent(root);
  expect([...news, ...offerings, ...pages, ...fixed, topics, rules, site].map((found) => found?.file)).toEqual([
    ...['news/a.md', 'news/a.png', 'offerings/b.md', 'pages/help/c.mdx'],
    ...['static/d.png', 'static/e.md', 'topics.yaml', 'rules.yaml', 'site.yaml'],
  ]);
  expect(problems).toEqual([]);
});

it('finds nothing, and nothing wrong, where there is nothing', async () => {
  const nothing = {
    news: [],
    offerings: [],
    pages: [],
    static: [],
    topics: null,
    rules: null,
    site: null,
    problems: [],
  };
  expect(await listContent(tempFolder())).toEqual(nothing);
});

it('says that there is no folder any more', async () => {
  const { problems } = await listContent(path.join(tempFolder(), 'gone'));
  expect(problems).toMatchObject([{ rule: 'file-readable', message: 'is not there' }]);
});

it.each(['news', 'offerings', 'pages'])('refuses %s that is a link, and follows it nowhere', async (folder) => {
  const [root, elsewhere] = [tempFolder(), tempFolder({ 'a.md': ARTICLE })];
  symlinkSync(elsewhere, path.join(root, folder));
  const { articles, offerings, problems } = await readContent(root);
  expect([...articles, ...offerings]).toEqual([]);
  expect(problems).toMatchObject([
    {
      rule: 'file-readable',
      severity: 'error',
      file: path.relative(process.cwd(), path.join(root, folder)),
      message: 'is a symbolic link, which is not followed',
    },
  ]);
});

it.each(['news', 'offerings', 'pages'])('refuses %s that is a file', async (folder) => {
  const { problems } = await readContent(tempFolder({ [folder]: 'x' }));
  expect(problems).toMatchObject([{ rule: 'file-readable', message: 'is a file where a folder is expected' }]);
});

it('warns of a folder static that is a link, and keeps no article back for it', async () => {
  const [root, elsewhere] = [tempFolder({ 'news/a.md': ARTICLE }), tempFolder({ 'a.png': 'x' })];
  symlinkSync(elsewhere, path.join(root, 'static'));
  const { articles, problems } = await readContent(root);
  expect(articles).toHaveLength(1);
  expect(problems).toMatchObject([
    { rule: 'image-missing', severity: 'warning', message: 'is a symbolic link, which is not followed' },
  ]);
});
