import { renameSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ARTICLE_RULES } from '@/lib/check/article-rules';
import { openKeptReading } from '@/lib/library/kept-reading';
import { readContent } from '@/lib/library/read-content';
import type { LivePreview } from '@/lib/preview/live-preview';
import { pageState } from '@/lib/preview/page-state';
import type { SnapshotChange } from '@/lib/preview/snapshot';
import { reportToTerminal } from '@/lib/preview/terminal-reporter';
import { changeOf } from '@/tests/fixtures/change-of';
import { leastText } from '@/tests/fixtures/make-article';
import { openPreview, startPreview } from '@/tests/fixtures/open-preview';
import { contentFolder, tempFolder, writeInto } from '@/tests/fixtures/temp-folder';

const titles = ({ snapshot }: SnapshotChange) => snapshot.library.articles.map(({ title }) => title).sort();

it('tells of a file that was changed, added and deleted', async () => {
  const root = contentFolder({ 'news/a.md': leastText({ slug: 'a', title: 'First' }) });
  const preview = await startPreview(root);

  const changed = changeOf(preview, (change) => titles(change).includes('Second'));
  writeFileSync(path.join(root, 'news/a.md'), leastText({ slug: 'a', title: 'Second' }));
  expect((await changed).saved).toEqual(['news/a.md']);

  const added = changeOf(preview, (change) => titles(change).length === 2);
  writeInto(root, 'news/b.md', leastText({ slug: 'b', title: 'Third' }));
  expect((await added).saved).toContain('news/b.md');

  const deleted = changeOf(preview, (change) => titles(change).length === 1);
  unlinkSync(path.join(root, 'news/a.md'));
  expect(titles(await deleted)).toEqual(['Third']);
});

it('keeps what it told last, for whoever comes later', async () => {
  const root = contentFolder({ 'news/a.md': leastText({ slug: 'a', title: 'First' }) });
  const preview = await startPreview(root);
  expect(preview.lastChange()).toBeNull();
  const changed = changeOf(preview, (change) => titles(change).includes('Second'));
  writeFileSync(path.join(root, 'news/a.md'), leastText({ slug: 'a', title: 'Second' }));
  const told = await changed;
  expect(preview.lastChange()).toBe(told);
});

it('shows drafts, scheduled and expired pieces', async () => {
  const root = contentFolder({
    'news/a.md': leastText({ slug: 'a', status: 'draft' }),
    'news/b.md': leastText({ slug: 'b', date: '2999-01-01' }),
    'news/c.md': leastText({ slug: 'c', expiryDate: '2000-01-01' }),
  });
  const { library } = await (await startPreview(root)).snapshot();
  expect(library.articles.map(({ slug }) => slug).sort()).toEqual(['a', 'b', 'c']);
});

it('reads a hundred files saved at once in few readings', async () => {
  const root = contentFolder({ 'news/a.md': leastText({ slug: 'a' }) });
  const preview = await startPreview(root);
  const { revision } = await preview.snapshot();
  const all = changeOf(preview, (change) => titles(change).length === 101);
  for (let n = 0; n < 100; n++) writeInto(root, `news/n${n}.md`, leastText({ slug: `n${n}` }));
  expect((await all).snapshot.revision - revision).toBeLessThan(20);
});

it('survives that the folder is moved away, and finds it again', async () => {
  const root = contentFolder({ 'news/a.md': leastText({ slug: 'a', title: 'Here' }) });
  const preview = await startPreview(root);
  const gone = changeOf(preview, (change) => titles(change).length === 0);
  renameSync(root, `${root}-away`);
  await gone;
  const back = changeOf(preview, (change) => titles(change).includes('Here'));
  renameSync(`${root}-away`, root);
  await back;
  const changed = changeOf(preview, (change) => titles(change).includes('Changed'));
  writeFileSync(path.join(root, 'news/a.md'), leastText({ slug: 'a', title: 'Changed' }));
  await changed;
});

it('remembers the slug of a file that broke, and forgets nothing of the others', async () => {
  const root = contentFolder({ 'news/a.md': leastText({ slug: 'a' }), 'news/b.md': leastText({ slug: 'b' }) });
  const preview = await startPreview(root);
  const broken = changeOf(preview, ({ snapshot }) => snapshot.content.broken.length === 1);
  writeFileSync(path.join(root, 'news/a.md'), '---\nslug: [a\n---\n');
  const { snapshot } = await broken;
  expect(preview.lastSlug('news/a.md')).toBe('a');
  expect(snapshot.library.articles.map(({ slug }) => slug)).toEqual(['b']);
  expect((await preview.problems(snapshot)).map(({ rule }) => rule)).toContain('front-matter');
});

it('tells of a house page, which the library does not hold', async () => {
  const root = contentFolder({
    'news/a.md': leastText({ slug: 'a' }),
    'pages/about.mdx': '---\ntitle: About\n---\nUs.\n',
  });
  const preview = await startPreview(root);
  const changed = changeOf(preview, ({ saved }) => saved.includes('pages/about.mdx'));
  writeFileSync(path.join(root, 'pages/about.mdx'), '---\ntitle: About us\n---\nUs.\n');
  await changed;
});

it('reads again what could not be read, though its time and size say that it is the same', async () => {
  const names = Array.from({ length: 300 }, (_, n) => `n${n}`);
  const root = contentFolder(Object.fromEntries(names.map((slug) => [`news/${slug}.md`, leastText({ slug })])));
  const live = openPreview(root);
  // While it is being read for the first time.
  await new Promise((resolve) => setTimeout(resolve, 60));
  renameSync(root, `${root}-away`);
  await new Promise((resolve) => setTimeout(resolve, 300));
  renameSync(`${root}-away`, root);
  await expect.poll(async () => (await live.whole()).library.articles.length).toBe(300);
});

it('tells when the time of an article has come, though no file changed', async () => {
  const due = new Date(Date.now() + 1500).toISOString();
  const root = contentFolder({ 'news/a.md': leastText({ slug: 'a', date: due }) });
  const preview = await startPreview(root);
  const { revision } = await preview.snapshot();
  const turned = await changeOf(preview, () => true);
  expect(turned).toMatchObject({ saved: [], snapshot: { revision: revision + 1 } });
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(due));
});

it('takes no notice of files that are no content', async () => {
  const root = contentFolder({ 'news/a.md': leastText({ slug: 'a' }), 'news/b.md': leastText({ slug: 'b' }) });
  const preview = await startPreview(root);
  const { revision } = await preview.snapshot();
  writeFileSync(path.join(root, 'news/.ignored.md'), 'x');
  writeFileSync(path.join(root, 'unread.txt'), 'x');
  const changed = changeOf(preview, (change) => titles(change).includes('New'));
  writeFileSync(path.join(root, 'news/b.md'), leastText({ slug: 'b', title: 'New' }));
  expect((await changed).snapshot.revision).toBe(revision + 1);
});

/** What the terminal is told until the first line has come. */
function linesOf(preview: LivePreview): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const lines: string[] = [];
    const stop = reportToTerminal(preview, (line) => {
      lines.push(line);
      stop();
      resolve(lines);
    });
  });
}

it('shows a part of a large folder while it reads the rest, and what was kept of it at once', async () => {
  const names = Array.from({ length: 700 }, (_, n) => `n${n}`);
  const root = contentFolder(Object.fromEntries(names.map((slug) => [`news/${slug}.md`, leastText({ slug })])));
  const later = new Date(Date.now() + 60_000);
  utimesSync(path.join(root, 'news/n699.md'), later, later);
  const kept = tempFolder();
  const live = openPreview(root, kept);
  const all = changeOf(live, ({ snapshot }) => snapshot.unread === 0);
  const early = await live.snapshot();
  expect(early.unread).toBe(500);
  expect(early.library.articles).toHaveLength(200);
  expect(early.library.position.has('n699')).toBe(true);
  const [line] = await linesOf(live);
  expect(line).toBe('Still reading 500 articles. Lists show those that were read; other pages wait.');
  const state = await pageState(live, '/news/n699');
  expect(state).toMatchObject({ totals: { unread: 500, articles: 200 }, file: { state: 'published' } });
  const whole = await live.whole();
  expect(whole.library.articles).toHaveLength(700);
  expect(await all).toMatchObject({ snapshot: whole, saved: [] });
  expect(await live.snapshot()).toBe(whole);
  expect(whole.revision).toBeGreaterThan(early.revision);

  const reading = await openKeptReading(root, kept);
  await readContent(root, { cache: reading.cache, rules: ARTICLE_RULES });
  await reading.keep();
  live.close();
  expect((await openPreview(root, kept).snapshot()).unread).toBe(0);
});

it('tells what was saved last as the last, though what came before is read twice', async () => {
  const root = contentFolder({
    'news/a.md': leastText({ slug: 'a', title: 'A' }),
    'news/b.md': leastText({ slug: 'b', title: 'B' }),
  });
  const preview = await startPreview(root);
  const both = changeOf(preview, ({ saved }) => saved.includes('news/b.md'));
  writeFileSync(path.join(root, 'news/a.md'), leastText({ slug: 'a', title: 'A again' }));
  // A page that is asked for meanwhile has what was saved so far read at once, and once more a moment later.
  await pause(20);
  await preview.snapshot();
  writeFileSync(path.join(root, 'news/b.md'), leastText({ slug: 'b', title: 'B again' }));
  expect((await both).saved.at(-1)).toBe('news/b.md');
});
