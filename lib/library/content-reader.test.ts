import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ArticleFile } from '@/lib/article/article';
import { decideAt } from '@/lib/edition/library-at';
import { emptyContentCache } from '@/lib/library/content';
import { ContentGoneError, openContentReader } from '@/lib/library/content-reader';
import { readContent } from '@/lib/library/read-content';
import { DEFAULT_SITE } from '@/lib/site/site-defaults';
import { leastText } from '@/tests/fixtures/make-article';
import { contentFolder, tempFolder, writeInto } from '@/tests/fixtures/temp-folder';
import { unprivileged } from '@/tests/fixtures/unprivileged';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What may stand in a file, whatever its name says. */
const TEXTS: readonly (string | Buffer)[] = [
  leastText({ slug: 'one' }),
  leastText({ slug: 'two', title: 'Another' }),
  leastText({ slug: 'three', featuredImage: 'p.png' }),
  leastText({ slug: 'four', featuredImage: 'b/p.png' }),
  leastText({ slug: 'six', featuredImage: '/x/p.png' }),
  leastText({ slug: 'five', date: 'yesterday' }),
  '---\ntitle: never closed\n',
  '---\nlabel: Tool\n---\nWhat it does.\n',
  'Telehealth: {synonyms: [telemedicine]}\n',
  'body-copy: off\n',
  'name: Wind Weekly\n',
  '---\ntitle: About\n---\nWe are.\n',
  Buffer.from([0xff, 0xfe, 0x00]),
  PICTURE,
];

const PATHS = [
  ...['news', 'news/a', 'news/a/b', 'news/a.md', 'news/a/c.md', 'news/a/b/d.md', 'news/z.md', 'news/p.png'],
  ...['news/b/p.png', 'news/a/p.png', 'news/.hidden.md', 'news/_drafts', 'news/_drafts/e.md', 'news/a/b.md'],
  ...['offerings', 'offerings/o.md', 'offerings/more/p.md', 'topics.yaml', 'rules.yaml', 'site.yaml'],
  ...['pages', 'pages/about.mdx', 'pages/help', 'pages/help/more.mdx', 'pages/notes.md'],
  ...['static', 'static/x', 'static/x/p.png', 'static/x/g.md', 'elsewhere', 'elsewhere/f.md', ''],
];

const MODES = [0, 0o111, 0o444, 0o755];

const operation = fc.record({
  kind: fc.constantFrom('write', 'write', 'write', 'write', 'folder', 'remove', 'rename', 'link', 'mode'),
  at: fc.nat(PATHS.length - 1),
  to: fc.nat(PATHS.length - 1),
  text: fc.nat(TEXTS.length - 1),
  mode: fc.nat(MODES.length - 1),
});
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

/** Changes a folder as an operation says, where that is possible, and tells what a watcher would tell at least. */
function change(root: string, { kind, at, to, text, mode }: Operation): string[] {
  const [from, target] = [PATHS[at] ?? '', PATHS[to] ?? ''];
  const place = (file: string) => path.join(root, file);
  const told: string[] = [];
  const clear = (file: string) => {
    for (let around = path.posix.dirname(file); around !== '.'; around = path.posix.dirname(around)) {
      if (lstatSync(place(around), { throwIfNoEntry: false })?.isDirectory() === false) {
        rmSync(place(around));
        told.push(around);
      }
    }
    rmSync(place(file), { recursive: true, force: true });
    const first = mkdirSync(path.dirname(place(file)), { recursive: true });
    told.push(first === undefined ? file : path.relative(root, first) || file);
  };
  try {
    if (kind === 'mode') {
      // It would be what the link leads to that is closed.
      if (lstatSync(place(from)).isSymbolicLink()) return [];
      chmodSync(place(from), MODES[mode] ?? 0);
      told.push(from);
    } else if (from === '' || target === '') {
      if (kind !== 'rename') return [];
      // The folder itself goes away, or comes back.
      const away = `${root}-away`;
      if (existsSync(root)) renameSync(root, away);
      else renameSync(away, root);
      told.push('');
    } else if (!existsSync(root)) return [];
    else if (kind === 'write') {
      clear(from);
      writeFileSync(place(from), TEXTS[text] ?? '');
    } else if (kind === 'folder') {
      clear(from);
      mkdirSync(place(from));
    } else if (kind === 'remove') {
      told.push(from);
      rmSync(place(from), { recursive: true, force: true });
    } else if (kind === 'link') {
      clear(from);
      symlinkSync(place(target), place(from));
    } else if (kind === 'rename' && from !== target && existsSync(place(from)) && !from.startsWith(`${target}/`)) {
      if (target.startsWith(`${from}/`)) return [];
      clear(target);
      renameSync(place(from), place(target));
      told.push(from, target);
    }
  } catch {
    // What nobody may do is not done, or by half; what was told of it is told all the same.
  }
  return told;
}

/** Runs rounds of operations on a folder of their own, each followed by a look at it. */
async function afterRounds(
  rounds: readonly (readonly Operation[])[],
  open: (root: string) => (changed: ReadonlySet<string>) => Promise<void>,
): Promise<void> {
  const parent = mkdtempSync(path.join(tmpdir(), 'portal-test-'));
  const root = path.join(parent, 'content');
  const user = process.geteuid?.();
  try {
    mkdirSync(root);
    const look = open(root);
    await look(new Set());
    for (const operations of rounds) await look(new Set(operations.flatMap((each) => change(root, each))));
  } finally {
    if (process.getuid?.() === 0) process.seteuid?.(0);
    rmSync(parent, { recursive: true, force: true });
    if (user !== undefined) process.seteuid?.(user);
  }
}

const rounds = (kinds: fc.Arbitrary<Operation>) =>
  fc.array(fc.array(kinds, { minLength: 1, maxLength: 4 }), { maxLength: 10 });

it('finds what a reading of the whole folder finds, after whatever change', async () => {
  await unprivileged(() =>
    fc.assert(
      fc.asyncProperty(rounds(operation), (all) =>
        afterRounds(all, (root) => {
          const reader = openContentReader(root, { cache: emptyContentCache(), lastGood: false });
          return async (changed) => expect(await reader.read(changed)).toEqual(await readContent(root));
        }),
      ),
      { numRuns: 80 },
    ),
  );
});

it('finds a link that comes or goes where no file is listed', async () => {
  const root = tempFolder({ 'news/a.md': leastText({ slug: 'one', featuredImage: '/x/p.png' }) });
  const reader = openContentReader(root, { cache: emptyContentCache(), lastGood: false });
  await reader.read(new Set());
  symlinkSync(path.join(root, 'news'), path.join(root, 'static'));
  expect((await reader.read(new Set(['static']))).media.get('static/x/p.png')).toMatchObject({
    why: expect.stringContaining('symbolic link'),
  });
  rmSync(path.join(root, 'static'));
  writeFileSync(path.join(root, 'static'), '');
  expect(await reader.read(new Set(['static']))).toEqual(await readContent(root));
});

it('shows each file that is there as it was when it was an article last', async () => {
  const untilClosed = operation.filter(({ kind }) => kind !== 'mode');
  await fc.assert(
    fc.asyncProperty(rounds(untilClosed), (all) =>
      afterRounds(all, (root) => {
        let cache = emptyContentCache();
        let reader = openContentReader(root, { cache, lastGood: true });
        let shown = new Map<string, ArticleFile>();
        let wereShown: readonly string[] = [];
        return async (changed) => {
          const isRestarted = changed.size > 3;
          if (isRestarted) {
            cache = structuredClone(cache);
            reader = openContentReader(root, { cache, lastGood: true });
          }
          const isEmpty = !existsSync(root) || (shown.size > 0 && readdirSync(root).length === 0);
          const now = await reader.read(changed).catch((error) => error);
          if (now instanceof ContentGoneError) expect(isEmpty).toBe(true);
          if (now instanceof ContentGoneError) return;
          const { articles, broken } = await readContent(root);
          const isRefused = lstatSync(path.join(root, 'news'), { throwIfNoEntry: false })?.isDirectory() === false;
          const found = [...articles.map(({ article }) => article.file), ...broken.map(({ file }) => file)];
          // A new process cannot tell articles that went before from those that nobody may look at.
          const held = isRestarted ? [...shown.keys()] : [...wereShown];
          const names = isRefused ? held : found.sort();
          const latest = new Map(articles.map((each) => [each.article.file, each]));
          const expected = names.flatMap((file) => latest.get(file) ?? shown.get(file) ?? []);
          expect(now.articles).toEqual(expected);
          expect(now.kept.filter((file: string) => file.startsWith('news/'))).toEqual(
            names.filter((file) => !latest.has(file) && shown.has(file)),
          );
          wereShown = expected.map((each) => each.article.file);
          // A folder without any article is one that was moved away, and may come back.
          if (names.length > 0) shown = new Map(expected.map((each) => [each.article.file, each]));
        };
      }),
    ),
    { numRuns: 80 },
  );
});

const WRONG = '---\ntitle: [\n---\n';

/** A folder, and what a server's reader makes of it. */
function served(files: Readonly<Record<string, string>>) {
  const root = contentFolder(files);
  const cache = emptyContentCache();
  const read: string[] = [];
  const reader = openContentReader(root, {
    cache,
    lastGood: true,
    onProgress: (ready, of) => read.push(`${ready}/${of}`),
  });
  const save = (file: string, text: string) => {
    writeInto(root, file, text);
    return reader.read(new Set([file]));
  };
  return { root, cache, read, reader, save };
}

it('reads nothing but what changed, and gives the same content where nothing did', async () => {
  const { root, read, reader, save } = served({
    'news/a.md': leastText({ slug: 'a' }),
    'news/b.md': leastText({ slug: 'b' }),
  });
  const first = await reader.read(null);
  expect(read).toEqual(['1/2', '2/2']);
  expect(await reader.read(new Set())).toBe(first);
  expect(await reader.read(null)).toBe(first);
  // Not told of.
  writeInto(root, 'news/b.md', leastText({ slug: 'other' }));
  const second = await save('news/a.md', leastText({ slug: 'changed' }));
  expect(second.articles.map((each) => each.article.slug)).toEqual(['changed', 'b']);
  expect(second.articles[1]).toBe(first.articles[1]);
  expect((await reader.read(null)).articles.map((each) => each.article.slug)).toEqual(['changed', 'other']);
});

it('shows a file that became wrong as it was, says so, and lets nobody else have its address', async () => {
  const { save, reader, cache, root } = served({ 'news/a.md': leastText({ slug: 'a', title: 'Good' }) });
  await reader.read(null);
  for (const wrong of [WRONG, leastText({ slug: 'a', date: 'yesterday' }), '']) {
    const { articles, broken, claims, kept, problems } = await save('news/a.md', wrong);
    expect(articles.map((each) => each.article.title)).toEqual(['Good']);
    expect({ broken, claims, kept }).toEqual({ broken: [], claims: [], kept: ['news/a.md'] });
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  }
  const another = await save('news/b.md', leastText({ slug: 'a', title: 'Another' }));
  const { library, problems } = decideAt(another, new Date());
  expect(library.articles.map(({ title }) => title)).toEqual(['Good']);
  expect(problems).toContainEqual(
    expect.objectContaining({ rule: 'slug-duplicate', file: expect.stringContaining('news/b.md') }),
  );
  rmSync(path.join(root, 'news/b.md'));
  await reader.read(new Set(['news/b.md']));
  const restarted = openContentReader(root, { cache: structuredClone(cache), lastGood: true });
  expect((await restarted.read(null)).articles.map((each) => each.article.title)).toEqual(['Good']);
  const strict = openContentReader(root, { cache: structuredClone(cache), lastGood: false });
  expect(await strict.read(null)).toMatchObject({ articles: [], broken: [{ file: 'news/a.md' }], kept: [] });
  const mended = await save('news/a.md', leastText({ slug: 'a', title: 'Mended' }));
  expect(mended).toMatchObject({ articles: [{ article: { title: 'Mended' } }], kept: [], problems: [] });
  expect(cache.articles.get('news/a.md')).not.toHaveProperty('good');
});

it('lets a file wait that was never right, and forgets one that was deleted or renamed', async () => {
  const { root, save, reader } = served({
    'news/a.md': leastText({ slug: 'a' }),
    'news/b.md': leastText({ slug: 'b' }),
  });
  await reader.read(null);
  expect(await save('news/new.md', WRONG)).toMatchObject({ kept: [], broken: [{ file: 'news/new.md' }] });
  renameSync(path.join(root, 'news/a.md'), path.join(root, 'news/renamed.md'));
  writeInto(root, 'news/renamed.md', WRONG);
  const renamed = await reader.read(new Set(['news/a.md', 'news/renamed.md']));
  expect(renamed.articles.map((each) => each.article.file)).toEqual(['news/b.md']);
  expect(await save('news/a.md', WRONG)).toMatchObject({ kept: [], broken: [{}, {}, {}] });
});

it('does the same with offerings, pages, topics, rules and the site', async () => {
  const files = {
    'offerings/o.md': '---\nlabel: Tool\n---\nWhat it does.\n',
    'pages/about.mdx': '---\ntitle: About\n---\nWe are.\n',
    'topics.yaml': 'Telehealth: {synonyms: [telemedicine]}\n',
    'rules.yaml': 'body-copy: off\n',
    'site.yaml': 'name: Wind Weekly\n',
  };
  const { reader, save, root, cache } = served(files);
  const good = await reader.read(null);
  for (const file of Object.keys(files)) await save(file, file.endsWith('.yaml') ? 'a: [' : WRONG);
  const now = await reader.read(new Set());
  expect(now).toMatchObject({
    offerings: good.offerings,
    topics: good.topics,
    severities: good.severities,
    site: good.site,
    pages: good.pages,
    brokenPages: [],
    kept: Object.keys(files),
  });
  expect(good.site.name).toBe('Wind Weekly');
  expect(good.pages).toHaveLength(1);
  expect(now.problems).toHaveLength(5);
  expect(await reader.read(null)).toBe(now);
  const restarted = openContentReader(root, { cache: structuredClone(cache), lastGood: true });
  expect(await restarted.read(null)).toEqual(now);
  for (const file of Object.keys(files)) rmSync(path.join(root, file));
  expect(await reader.read(new Set(Object.keys(files)))).toMatchObject({
    offerings: [],
    pages: [],
    topics: [],
    kept: [],
    problems: [],
  });
  for (const file of Object.keys(files)) await save(file, file.endsWith('.yaml') ? 'a: [' : WRONG);
  const never = await reader.read(null);
  expect(never).toMatchObject({ offerings: [], pages: [], topics: [], kept: [] });
  expect(never.site).toBe(DEFAULT_SITE);
  expect(never.problems).toHaveLength(5);
  const strict = openContentReader(root, { cache: structuredClone(cache), lastGood: false });
  expect((await strict.read(null)).brokenPages).toEqual(['pages/about.mdx']);
});

it('may keep the site alone as it was, for a preview', async () => {
  const root = tempFolder({ 'news/a.md': leastText({ slug: 'a' }), 'site.yaml': 'name: Wind Weekly\n' });
  const reader = openContentReader(root, { cache: emptyContentCache(), lastGood: false, keepsSite: true });
  await reader.read(null);
  writeInto(root, 'site.yaml', 'name: [\n');
  writeInto(root, 'news/a.md', WRONG);
  const now = await reader.read(new Set(['site.yaml', 'news/a.md']));
  expect([now.site.name, now.articles, now.kept, now.problems.length > 1]).toEqual(['Wind Weekly', [], [], true]);
});

it('leaves articles as they were that nobody may look at any more', async () => {
  await unprivileged(async () => {
    const { reader, root, cache } = served({
      'news/a.md': leastText({ slug: 'a', featuredImage: 'p.png' }),
      'news/closed/b.md': leastText({ slug: 'b', featuredImage: 'p.png' }),
      'news/closed/deep/c.md': leastText({ slug: 'c' }),
    });
    writeInto(root, 'news/closed/p.png', PICTURE);
    writeInto(root, 'news/p.png', PICTURE);
    const before = await reader.read(null);
    const slugs = ['a', 'b', 'c'];
    expect(before.media.size).toBe(2);
    const close = async (file: string, mode: number) => {
      chmodSync(path.join(root, file), mode);
      return reader.read(new Set([file]));
    };
    for (const [file, mode, kept] of [
      ['news/closed', 0, ['news/closed/b.md', 'news/closed/deep/c.md']],
      ['news/closed', 0o444, ['news/closed/b.md', 'news/closed/deep/c.md']],
      ['news/a.md', 0, ['news/a.md']],
      ['news', 0, ['news/a.md', 'news/closed/b.md', 'news/closed/deep/c.md']],
    ] as const) {
      const now = await close(file, mode);
      expect(now.articles.map((each) => each.article.slug)).toEqual(slugs);
      expect(now.kept).toEqual(kept);
      expect(now.media.size).toBe(2);
      expect(now.problems.length).toBeGreaterThan(0);
      const restarted = openContentReader(root, { cache: structuredClone(cache), lastGood: true });
      expect((await restarted.read(null)).articles).toEqual(now.articles);
      const opened = await close(file, 0o755);
      expect(opened).toMatchObject({ kept: [], problems: [] });
      expect(opened.articles.map((each) => each.article.slug)).toEqual(slugs);
    }
    renameSync(path.join(root, 'news'), path.join(root, 'elsewhere'));
    writeInto(root, 'news', 'a file');
    expect((await reader.read(new Set(['news', 'news/a.md']))).articles.map((each) => each.article.slug)).toEqual(
      slugs,
    );
    rmSync(path.join(root, 'news'));
    expect((await reader.read(new Set(['news']))).articles).toEqual([]);
  });
});

it('refuses to take a folder for empty that went away, and finds it again', async () => {
  const { root, reader } = served({ 'news/a.md': leastText({ slug: 'a' }) });
  const before = await reader.read(null);
  renameSync(root, `${root}-away`);
  await expect(reader.read(new Set(['']))).rejects.toThrow('is not there');
  mkdirSync(root);
  await expect(reader.read(new Set(['']))).rejects.toThrow('holds nothing any more');
  rmSync(root, { recursive: true });
  symlinkSync(`${root}-nowhere`, root);
  await expect(reader.read(null)).rejects.toThrow(ContentGoneError);
  rmSync(root);
  renameSync(`${root}-away`, root);
  expect(await reader.read(new Set(['']))).toBe(before);
});
