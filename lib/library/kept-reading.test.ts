import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readChecked } from '@/lib/check/read-checked';
import { READING_RULES } from '@/lib/check/reading-rules';
import { sha256OfParts } from '@/lib/core/hash.mjs';
import { openContentReader } from '@/lib/library/content-reader';
import { hashOfMeaning, readKept, writeKept } from '@/lib/library/kept-file';
import { openKeptReading } from '@/lib/library/kept-reading';
import { readContent } from '@/lib/library/read-content';
import { tempFolder, writeInto } from '@/tests/fixtures/temp-folder';

const article = (slug: string) =>
  `---\ntitle: About ${slug}\ndate: 2021-02-17\nslug: ${slug}\nauthor: [A, B]\nlink: {brand: x.org}\n---\nBody\n`;

const FILES = {
  'news/one.md': article('one'),
  'news/two.md': article('two'),
  'news/broken.md': '---\ntitle: x\n---\n',
  'offerings/tool.md': '---\nlabel: Tool\n---\nWhat it does.\n',
  'topics.yaml': '- topic: Telehealth\n  also: [Telemedicine]\n',
  'rules.yaml': 'body-copy: off\n',
  'pages/about.mdx': '---\ntitle: About\n---\n<Nothing />\n',
};

/** Reads a folder as a process of its own would; which articles were read anew, and what came of it. */
async function read(root: string, folder: string) {
  const kept = await openKeptReading(root, folder);
  let anew = 0;
  const onProgress = () => void anew++;
  const content = await readContent(root, { cache: kept.cache, ...READING_RULES, onProgress });
  const { problems } = await readChecked(root, new Date('2026-01-01'), { cache: kept.cache });
  await kept.keep();
  return { anew, content, problems };
}

it('has one object for what all files have alike, in whatever pieces they were kept', async () => {
  const related = 'relatedOfferings: [{label: Tool, permalink: /offering/tool, categories: ["IT: Cloud"]}]';
  const text = (name: string) => article(name).replace('author:', `categories: ["IT: Cloud"]\n${related}\nauthor:`);
  const root = tempFolder(Object.fromEntries([...'abcdef'].map((name) => [`news/${name}.md`, text(name)])));
  const folder = path.join(tempFolder(), 'kept');
  await read(root, folder);
  for (const [name, changed] of [
    ['a', `${text('a')}More.\n`],
    ['b', `${text('b')}More.\n`],
    ['c', '---\ntitle: x\n---\n'],
  ]) {
    writeInto(root, `news/${name}.md`, changed ?? '');
    await read(root, folder);
  }
  const { articles } = (await openKeptReading(root, folder)).cache;
  const shown = [...articles.values()]
    .flatMap(({ made, good }) => made.value ?? good ?? [])
    .map((file) => file.article);
  expect(shown).toHaveLength(6);
  expect(new Set(shown.flatMap(({ authors }) => authors)).size).toBe(2);
  expect(new Set(shown.map(({ publisher }) => publisher)).size).toBe(1);
  expect(new Set(shown.flatMap(({ offerings }) => offerings)).size).toBe(1);
  expect(new Set(shown.flatMap(({ topics, offerings }) => [...topics, ...(offerings[0]?.topics ?? [])])).size).toBe(1);
});

it('is what a new reading would find, and only changed files are read again', async () => {
  const root = tempFolder(FILES);
  const folder = path.join(tempFolder(), 'kept');
  const first = await read(root, folder);
  expect(first.anew).toBe(3);
  const second = await read(root, folder);
  expect(second.anew).toBe(0);
  expect({ ...second, anew: 3 }).toEqual(first);
  expect(second.problems.some(({ rule }) => rule === 'house-page')).toBe(true);
  writeInto(root, 'news/two.md', article('three'));
  const third = await read(root, folder);
  expect(third.anew).toBe(1);
  expect(third.content.articles.map((file) => file.article.slug)).toEqual(['one', 'three']);
  expect((await read(root, folder)).anew).toBe(0);
});

it.each([
  ['cut short', (file: string) => truncateSync(file, 300)],
  ['of another kind', (file: string) => writeFileSync(file, 'not a reading')],
  ['of other code', (file: string) => writeFileSync(file, readFileSync(file).fill('0', 0, 64))],
  ['empty', (file: string) => writeFileSync(file, '')],
])('is ignored where it is %s', async (_how, damage) => {
  const root = tempFolder(FILES);
  const folder = tempFolder();
  const first = await read(root, folder);
  for (const name of readdirSync(folder)) damage(path.join(folder, name));
  expect(await read(root, folder)).toEqual(first);
  expect((await read(root, folder)).anew).toBe(0);
});

it('does without where nothing can be written', async () => {
  const root = tempFolder(FILES);
  const folder = path.join(tempFolder({ file: '' }), 'file');
  expect((await read(root, folder)).anew).toBe(3);
  expect((await read(root, folder)).anew).toBe(3);
});

it('keeps the latest files only, whole ones, and gives none away under another key', async () => {
  const folder = tempFolder();
  const key = sha256OfParts(await hashOfMeaning(), 'x');
  for (let index = 0; index < 20; index++) await writeKept(path.join(folder, `${index}.reading`), key, { index });
  expect(readdirSync(folder)).toHaveLength(16);
  expect(await readKept(path.join(folder, '19.reading'), key)).toEqual({ index: 19 });
  expect(await readKept(path.join(folder, '19.reading'), sha256OfParts('y'))).toBe(null);
});

/** The one file of a folder of readings. */
const keptIn = (folder: string) => path.join(folder, readdirSync(folder)[0] ?? '');

it('writes what changed alone, and everything anew once most of the file is stale', async () => {
  const root = tempFolder(FILES);
  const folder = tempFolder();
  const kept = await openKeptReading(root, folder);
  await readContent(root, { cache: kept.cache });
  await kept.keep();
  const whole = readFileSync(keptIn(folder));
  await kept.keep();
  expect(readFileSync(keptIn(folder))).toEqual(whole);

  writeInto(root, 'news/two.md', article('three'));
  rmSync(path.join(root, 'news/broken.md'));
  await readContent(root, { cache: kept.cache });
  await kept.keep();
  const more = readFileSync(keptIn(folder));
  expect(more.subarray(0, whole.length)).toEqual(whole);
  const reopened = await openKeptReading(root, folder);
  expect([...reopened.cache.articles.keys()]).toEqual(['news/one.md', 'news/two.md']);
  expect(reopened.cache.articles).toEqual(kept.cache.articles);

  const sizes: number[] = [];
  for (let round = 0; round < 400; round++) {
    for (const [file, known] of kept.cache.articles) kept.cache.articles.set(file, { ...known });
    kept.cache.articles.set(`news/${round}.md`, kept.cache.articles.get('news/one.md') as never);
    kept.cache.articles.delete(`news/${round}.md`);
    await kept.keep();
    sizes.push(statSync(keptIn(folder)).size);
  }
  expect(sizes.filter((size, round) => size < (sizes[round - 1] ?? 0))).toHaveLength(1);
  expect((await openKeptReading(root, folder)).cache).toEqual(kept.cache);
});

it('takes what several processes keep of one folder', async () => {
  const root = tempFolder(FILES);
  const folder = tempFolder();
  const [one, other] = [await openKeptReading(root, folder), await openKeptReading(root, folder)];
  for (const { cache } of [one, other]) await readContent(root, { cache });
  await Promise.all([one.keep(), other.keep(), one.keep()]);
  one.cache.articles.set('news/x.md', { ...one.cache.articles.get('news/one.md'), version: 'x' } as never);
  other.cache.articles.delete('news/two.md');
  await Promise.all([one.keep(), other.keep()]);
  const { cache } = await openKeptReading(root, folder);
  expect([...cache.articles.keys()].sort()).toEqual(['news/broken.md', 'news/one.md', 'news/x.md']);
});

it('knows the last good version of a file after a restart', async () => {
  const root = tempFolder(FILES);
  const folder = tempFolder();
  const kept = await openKeptReading(root, folder);
  const reader = openContentReader(root, { cache: kept.cache, lastGood: true });
  await reader.read(null);
  await kept.keep();
  writeInto(root, 'news/one.md', 'no article');
  await reader.read(new Set(['news/one.md']));
  await kept.keep();
  const { cache } = await openKeptReading(root, folder);
  const { articles, kept: files } = await openContentReader(root, { cache, lastGood: true }).read(null);
  expect(articles.map((file) => file.article.slug)).toEqual(['one', 'two']);
  expect(files).toEqual(['news/one.md']);
});

it('writes entries in chunks of no more than 256 KiB, where none is larger by itself', async () => {
  const folder = tempFolder();
  const root = tempFolder();
  const open = () => openKeptReading(root, folder);
  const { cache, keep } = await open();
  const names = Array.from({ length: 100 }, (_, index) => `offerings/${index}.md`);
  for (const [index, name] of names.entries()) {
    const body = 'x'.repeat(index === 50 ? 1_000_000 : 30_000);
    const value = { slug: name, label: name, description: '', homepage: null, topics: [], body, shownAs: name };
    cache.offerings.set(name, { version: 'v', made: { value, problems: [] } });
  }
  await keep();
  const bytes = readFileSync(path.join(folder, readdirSync(folder)[0] ?? ''));
  const sizes: number[] = [];
  for (let at = bytes.indexOf('\nchunk:\n'); at >= 0; at = bytes.indexOf('\nchunk:\n', at + 1))
    sizes.push(bytes.readUInt32LE(at + 8));
  expect(sizes.filter((size) => size > 256 * 1024)).toHaveLength(1);
  expect([...(await open()).cache.offerings.keys()]).toEqual(names);
});
