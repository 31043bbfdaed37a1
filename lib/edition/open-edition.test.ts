import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { type EditionChange, type EditionHolder, type EditionOptions, openEdition } from '@/lib/edition/open-edition';
import { emptyContentCache } from '@/lib/library/content';
import { openContentReader } from '@/lib/library/content-reader';
import { articleText, LEAST } from '@/tests/fixtures/make-article';
import { tempFolder, writeInto } from '@/tests/fixtures/temp-folder';
import { unprivileged } from '@/tests/fixtures/unprivileged';

const opened: EditionHolder[] = [];

afterEach(() => {
  for (const editions of opened.splice(0)) editions.close();
  vi.useRealTimers();
});

const text = (fields: Readonly<Record<string, unknown>>) => articleText({ ...LEAST, ...fields });

/** However busy the machine is. */
const PATIENTLY = { timeout: 50_000 };

/** A content folder below one of its own, so that it can be moved away. */
function contentFolder(files: Readonly<Record<string, string>>): string {
  const parent = tempFolder(Object.fromEntries(Object.entries(files).map(([name, body]) => [`content/${name}`, body])));
  return path.join(parent, 'content');
}

function readerOf(root: string) {
  return openContentReader(root, { cache: emptyContentCache(), lastGood: true });
}

/** A reader, and how often it was asked. */
function countedReader(root: string) {
  const reader = readerOf(root);
  let readings = 0;
  const read: EditionOptions['read'] = (changed) => {
    readings += 1;
    return reader.read(changed);
  };
  return { read, readings: () => readings };
}

function open(root: string, options: Partial<EditionOptions> = {}): EditionHolder {
  const reader = readerOf(root);
  const editions = openEdition(root, { ...reader, shown: 'published', watch: true, ...options });
  opened.push(editions);
  return editions;
}

const slugsOf = (editions: EditionHolder) =>
  editions
    .current()
    ?.library.articles.map(({ slug }) => slug)
    .sort() ?? [];

function changesOf(editions: EditionHolder): EditionChange[] {
  const changes: EditionChange[] = [];
  editions.subscribe((change) => changes.push(change));
  return changes;
}

it('makes a new edition of a saved file, and leaves the one before it as it was', async () => {
  const root = contentFolder({ 'news/a.md': text({ slug: 'a' }) });
  const editions = open(root);
  const first = await editions.latest();
  const changes = changesOf(editions);
  writeInto(root, 'news/b.md', text({ slug: 'b' }));
  await expect.poll(() => slugsOf(editions), PATIENTLY).toEqual(['a', 'b']);
  expect([first.library.articles.length, changes[0]?.saved]).toEqual([1, ['news/b.md']]);
  expect(editions.current()?.revision).toBeGreaterThan(first.revision);
});

it('tells the reading which paths may have changed', async () => {
  const root = contentFolder({ 'news/a.md': text({ slug: 'a' }) });
  const asked: (readonly string[] | null)[] = [];
  const reader = readerOf(root);
  const read: EditionOptions['read'] = (changed) => {
    asked.push(changed && [...changed]);
    return reader.read(changed);
  };
  const editions = open(root, { read });
  await editions.latest();
  writeInto(root, 'news/b.md', text({ slug: 'b' }));
  await expect.poll(() => slugsOf(editions), PATIENTLY).toEqual(['a', 'b']);
  await editions.refresh();
  expect(asked[0]).toBeNull();
  expect(asked[1]).toEqual(['news/b.md']);
  expect(asked.at(-1)).toBeNull();
});

it('makes one or two editions of a thousand files that are written at once', async () => {
  const root = contentFolder({ 'news/a.md': text({ slug: 'a' }) });
  const editions = open(root);
  await editions.latest();
  const changes = changesOf(editions);
  const began = Date.now();
  for (let n = 0; n < 1000; n++) writeFileSync(path.join(root, `news/n${n}.md`), text({ slug: `n${n}` }));
  await expect.poll(() => slugsOf(editions).length, PATIENTLY).toBe(1001);
  // And one for each half second in which a busy machine hears of the files only by and by.
  expect(changes.length).toBeLessThanOrEqual(2 + Math.floor((Date.now() - began) / 500));
});

it('reads files that keep coming now and then, neither one by one nor only after the last', async () => {
  const root = contentFolder({ 'news/a.md': text({ slug: 'a' }) });
  const editions = open(root);
  await editions.latest();
  const changes = changesOf(editions);
  let files = 0;
  // Until some were read, while others still come.
  while (changes.length < 3) {
    // Some together: on a machine that is busy each of the pauses may be long enough for an edition.
    for (const end = files + 10; files < end; files++)
      writeFileSync(path.join(root, `news/n${files}.md`), text({ slug: `n${files}` }));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(files / changes.length).toBeGreaterThan(3);
});

it('makes no edition of a reading that found nothing new', async () => {
  const root = contentFolder({ 'news/a.md': text({ slug: 'a' }) });
  const editions = open(root, { watch: false });
  const changes = changesOf(editions);
  const first = await editions.latest();
  expect(await editions.refresh()).toBe(first);
  expect(changes).toEqual([]);
});

it('without watching, changes only when it is told to', async () => {
  const root = contentFolder({ 'news/a.md': text({ slug: 'a' }) });
  const editions = open(root, { watch: false });
  await editions.latest();
  writeInto(root, 'news/b.md', text({ slug: 'b' }));
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(slugsOf(editions)).toEqual(['a']);
  await editions.refresh();
  expect(slugsOf(editions)).toEqual(['a', 'b']);
});

it('reads once for all who ask for a refresh before it begins', async () => {
  const root = contentFolder({ 'news/a.md': text({ slug: 'a' }) });
  const { read, readings } = countedReader(root);
  const editions = open(root, { read, watch: false });
  const [one, other] = await Promise.all([editions.refresh(), editions.refresh(), editions.refresh()]);
  expect(one).toBe(other);
  expect(readings()).toBe(2);
});

it('lets an article in and out at its moment, with no file changed', async () => {
  const [soon, later] = [3_000, 6_000].map((ahead) => new Date(Date.now() + ahead)) as [Date, Date];
  const root = contentFolder({
    'news/a.md': text({ slug: 'a' }),
    'news/b.md': text({ slug: 'b', publishDate: soon.toISOString(), expiryDate: later.toISOString() }),
  });
  const editions = open(root, { watch: false });
  const turns: { at: number; slugs: string[]; saved: readonly string[] }[] = [];
  editions.subscribe(({ saved }) => turns.push({ at: Date.now(), slugs: slugsOf(editions), saved }));
  expect((await editions.latest()).changesAt).toEqual(soon);
  await expect.poll(() => turns.length, { timeout: 30_000 }).toBe(2);
  expect(turns).toMatchObject([
    { slugs: ['a', 'b'], saved: [] },
    { slugs: ['a'], saved: [] },
  ]);
  expect(turns[0]?.at).toBeGreaterThanOrEqual(soon.getTime());
  expect(turns[1]?.at).toBeGreaterThanOrEqual(later.getTime());
});

it('keeps the edition it has while the folder is gone, says why, and finds the folder again', async () => {
  const root = contentFolder({ 'news/a.md': text({ slug: 'a' }) });
  const editions = open(root);
  const first = await editions.latest();
  renameSync(root, `${root}-away`);
  await expect.poll(() => editions.failure()?.message, PATIENTLY).toContain('is not there');
  expect(editions.current()).toBe(first);
  writeInto(`${root}-away`, 'news/b.md', text({ slug: 'b' }));
  renameSync(`${root}-away`, root);
  await expect.poll(() => slugsOf(editions), PATIENTLY).toEqual(['a', 'b']);
  await expect.poll(() => editions.failure(), PATIENTLY).toBeNull();
});

it('lets articles in and out at their moments while the folder is gone, and looks for it once a second', async () => {
  const [soon, later] = [3_000, 5_000].map((ahead) => new Date(Date.now() + ahead)) as [Date, Date];
  const root = contentFolder({
    'news/a.md': text({ slug: 'a' }),
    'news/b.md': text({ slug: 'b', publishDate: soon.toISOString() }),
    'news/c.md': text({ slug: 'c', expiryDate: later.toISOString() }),
  });
  const { read, readings } = countedReader(root);
  const editions = open(root, { read, watch: false });
  const first = await editions.latest();
  renameSync(root, `${root}-away`);
  const goneAt = Date.now();
  await expect.poll(() => slugsOf(editions), PATIENTLY).toContain('b');
  await expect.poll(() => slugsOf(editions), PATIENTLY).toEqual(['a', 'b']);
  await expect.poll(() => editions.failure()?.message, PATIENTLY).toContain('is not there');
  expect(editions.current()?.content).toBe(first.content);
  // Beside those of the two turns.
  expect(readings()).toBeLessThanOrEqual(1 + 2 + Math.ceil((Date.now() - goneAt) / 1_000));
  renameSync(`${root}-away`, root);
  await expect.poll(() => editions.failure(), PATIENTLY).toBeNull();
  expect(slugsOf(editions)).toEqual(['a', 'b']);
});

it('tries again once a second where an edition is due and cannot be made', async () => {
  const root = contentFolder({
    'news/a.md': text({ slug: 'a', expiryDate: new Date(Date.now() + 3_000).toISOString() }),
  });
  const content = { ...(await readerOf(root).read(null)) };
  let readings = 0;
  const read = async () => {
    readings += 1;
    return content;
  };
  const editions = open(root, { read, watch: false });
  await editions.latest();
  const begun = Date.now();
  Object.assign(content, { claims: null });
  await expect.poll(() => readings, PATIENTLY).toBeGreaterThanOrEqual(3);
  expect(readings).toBeLessThanOrEqual(3 + Math.ceil((Date.now() - begun) / 1_000));
});

it('after a failed reading no longer trusts what was reported', async () => {
  const root = contentFolder({ 'news/a.md': text({ slug: 'a' }) });
  const asked: (ReadonlySet<string> | null)[] = [];
  const reader = readerOf(root);
  const read: EditionOptions['read'] = (changed) => {
    asked.push(changed);
    return asked.length === 2 ? Promise.reject(new Error('once')) : reader.read(changed);
  };
  const editions = open(root, { read });
  await editions.latest();
  rmSync(path.join(root, 'news/a.md'));
  await expect.poll(() => editions.failure()?.message, PATIENTLY).toBe('once');
  writeInto(root, 'news/b.md', text({ slug: 'b' }));
  await expect.poll(() => slugsOf(editions), PATIENTLY).toEqual(['b']);
  expect(asked[2]).toBeNull();
});

it('tries a first reading that failed again by itself, and tells of what it gives', async () => {
  const root = contentFolder({ 'news/a.md': text({ slug: 'a' }) });
  const reader = readerOf(root);
  let readings = 0;
  const read: EditionOptions['read'] = (changed) =>
    ++readings < 3 ? Promise.reject(new Error('not yet')) : reader.read(changed);
  const editions = open(root, { read, watch: false });
  const changes = changesOf(editions);
  await expect(editions.latest()).rejects.toThrow('not yet');
  await expect.poll(() => slugsOf(editions), PATIENTLY).toEqual(['a']);
  expect(editions.failure()).toBeNull();
  expect((await editions.latest()).revision).toBe(changes.at(-1)?.edition.revision);
});

it('names the folders that cannot be watched, until they can', async () => {
  await unprivileged(async () => {
    const root = contentFolder({ 'news/a.md': text({ slug: 'a' }), 'news/closed/b.md': text({ slug: 'b' }) });
    chmodSync(path.join(root, 'news/closed'), 0);
    const editions = open(root);
    await editions.latest();
    expect(editions.unwatched()).toEqual(['news/closed']);
    expect(open(root, { watch: false }).unwatched()).toEqual([]);
    chmodSync(path.join(root, 'news/closed'), 0o755);
    await expect.poll(() => editions.unwatched(), PATIENTLY).toEqual([]);
  });
});

it('tries again what could not be read, though nobody tells that it can be', async () => {
  await unprivileged(async () => {
    const picture = { featuredImage: { href: 'p.png', alt: 'A picture' } };
    const root = contentFolder({
      'news/a.md': text({ slug: 'a', ...picture }),
      'news/b.md': text({ slug: 'b' }),
      'news/p.png': 'no picture',
      'news/closed/c.md': text({ slug: 'c' }),
      'topics.yaml': 'Telehealth: {synonyms: [telemedicine]}\n',
      'pages/about.mdx': '---\ntitle: About\n---\nWe are.\n',
    });
    const closed = ['news/b.md', 'news/p.png', 'news/closed', 'topics.yaml', 'pages/about.mdx'];
    for (const file of closed) chmodSync(path.join(root, file), 0);
    let readings = 0;
    const reader = readerOf(root);
    const read: EditionOptions['read'] = (changed) => {
      readings += 1;
      return reader.read(changed);
    };
    const editions = open(root, { read, hasUnread: reader.hasUnread, watch: false });
    const first = await editions.latest();
    expect([slugsOf(editions), first.library.pages.size]).toEqual([['a'], 0]);
    const before = readings;
    await expect.poll(() => readings, PATIENTLY).toBeGreaterThanOrEqual(before + 2);
    // A reading that finds nothing new makes no edition.
    expect(editions.current()).toBe(first);
    for (const file of closed) chmodSync(path.join(root, file), 0o755);
    await expect.poll(() => slugsOf(editions), PATIENTLY).toEqual(['a', 'b', 'c']);
    const { content } = await editions.latest();
    expect(content.pages.map(({ title }) => title)).toEqual(['About']);
    expect(content.topics).toHaveLength(1);
    expect([...content.media.values()]).not.toEqual([{ why: 'cannot be read' }]);
  });
});
