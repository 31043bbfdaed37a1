import { renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readChecked } from '@/lib/check/read-checked';
import { openVerdictCache } from '@/lib/check/verdict-cache';
import { tempFolder, writeInto } from '@/tests/fixtures/temp-folder';

const SITE = 'https://news.example.org';
const NOW = new Date('2026-01-10T12:00:00Z');

const article = (slug: string, fields = '') =>
  `---\ntitle: About ${slug}\ndate: 2021-02-17\nslug: ${slug}\n${fields}---\nBody\n`;

async function judged(root: string, folder: string) {
  const cache = await openVerdictCache(root, NOW, SITE, folder);
  const { problems, content } = await readChecked(root, NOW);
  await cache.store(problems, content);
  return problems;
}

const found = async (root: string, folder: string, now = NOW, site = SITE) =>
  (await openVerdictCache(root, now, site, folder)).found;

it('is found while nothing changed', async () => {
  const [root, folder] = [tempFolder({ 'news/a.md': article('a'), 'news/b.md': '---\n---\n' }), tempFolder()];
  expect(await found(root, folder)).toBe(null);
  const problems = await judged(root, folder);
  expect(problems.length).toBeGreaterThan(0);
  expect(await found(root, folder)).toMatchObject({ articles: 2, problems });
});

it.each<[string, (root: string) => void]>([
  ['an article is saved', (root) => writeInto(root, 'news/a.md', article('c'))],
  ['one is saved again as it was', (root) => writeInto(root, 'news/a.md', article('a'))],
  ['a file only gets another time', (root) => utimesSync(path.join(root, 'news/a.md'), 0, 0)],
  ['a file is gone', (root) => rmSync(path.join(root, 'news/a.md'))],
  ['a picture comes', (root) => writeInto(root, 'news/x.png', 'x')],
  ['rules.yaml comes', (root) => writeInto(root, 'rules.yaml', 'body-copy: off\n')],
  [
    'the folder of articles is replaced by a link to it',
    (root) => {
      renameSync(path.join(root, 'news'), path.join(root, 'moved'));
      symlinkSync('moved', path.join(root, 'news'));
    },
  ],
  ['a file comes where the folder of offerings would be', (root) => writeInto(root, 'offerings', 'x')],
  ['topics.yaml comes', (root) => writeInto(root, 'topics.yaml', 'x')],
  ['site.yaml comes', (root) => writeInto(root, 'site.yaml', 'name: Wind\n')],
  ['an offering comes', (root) => writeInto(root, 'offerings/a.md', 'x')],
  ['a house page comes', (root) => writeInto(root, 'pages/about.mdx', 'x')],
])('is not found once %s', async (_what, change) => {
  const [root, folder] = [tempFolder({ 'news/a.md': article('a') }), tempFolder()];
  await judged(root, folder);
  change(root);
  expect(await found(root, folder)).toBe(null);
});

it('is not found once a picture changes that site.yaml names, wherever it lies', async () => {
  const files = { 'news/a.md': article('a'), 'site.yaml': 'logo: img/logo.svg\n' };
  const [root, folder] = [tempFolder(files), tempFolder()];
  await judged(root, folder);
  expect(await found(root, folder)).not.toBe(null);
  writeInto(root, 'img/logo.svg', 'x');
  expect(await found(root, folder)).toBe(null);
});

it('is not touched by files that no reading looks at', async () => {
  const [root, folder] = [tempFolder({ 'news/a.md': article('a') }), tempFolder()];
  await judged(root, folder);
  writeInto(root, 'notes/x.md', 'x');
  expect(await found(root, folder)).not.toBe(null);
});

it('holds until an article appears or expires, and not before it was made', async () => {
  const files = {
    'news/a.md': article('a', 'publishDate: 2026-01-20\n'),
    'news/b.md': article('b', 'expiryDate: 2026-02-01\n'),
  };
  const [root, folder] = [tempFolder(files), tempFolder()];
  await judged(root, folder);
  expect(await found(root, folder, new Date('2026-01-19T23:59:59Z'))).not.toBe(null);
  expect(await found(root, folder, new Date('2026-01-20T00:00:00Z'))).toBe(null);
  expect(await found(root, folder, new Date('2026-01-10T11:59:59Z'))).toBe(null);
});

it('is of one public address, which decides what links lead into the site', async () => {
  const [root, folder] = [tempFolder({ 'news/a.md': article('a') }), tempFolder()];
  await judged(root, folder);
  expect(await found(root, folder, NOW, 'https://other.example.org')).toBe(null);
});
