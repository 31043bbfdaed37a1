import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { openChangeFeed } from '@/lib/preview/change-feed';
import type { Snapshot, SnapshotChange } from '@/lib/preview/snapshot';
import { openStagedReading, type StagedReading } from '@/lib/preview/staged-reading';
import { leastText } from '@/tests/fixtures/make-article';
import { tempFolder, writeInto } from '@/tests/fixtures/temp-folder';

const NEVER = 3_600_000;
const text = (slug: string, title = slug) => leastText({ slug, title });

/** A folder of so many articles, `n0` and on. */
function folderOf(count: number): string {
  const names = Array.from({ length: count }, (_, n) => `n${n}`);
  return tempFolder(Object.fromEntries(names.map((slug) => [`news/${slug}.md`, text(slug)])));
}

let reading: StagedReading | null = null;

afterEach(() => {
  reading?.close();
  reading = null;
});

function open(root: string, restAfter: number) {
  const feed = openChangeFeed<SnapshotChange>();
  const snapshots: Snapshot[] = [];
  const opened = openStagedReading(root, {
    folder: tempFolder(),
    restAfter,
    onSnapshot: (snapshot) => snapshots.push(snapshot),
    onChange: feed.publish,
  });
  reading = opened;
  const nextChange = () => new Promise<SnapshotChange>((resolve) => feed.subscribe(resolve));
  return { ...opened, snapshots, nextChange };
}

it('reads a small folder at once, and whole', async () => {
  const live = open(folderOf(3), NEVER);
  const snapshot = await live.snapshot();
  expect(snapshot).toMatchObject({ unread: 0, library: { articles: { length: 3 } } });
  expect(await live.whole()).toBe(snapshot);
  expect(live.snapshots).toEqual([snapshot]);
});

it('passes on what was saved, after whoever keeps a history of snapshots', async () => {
  const root = folderOf(1);
  const live = open(root, NEVER);
  await live.snapshot();
  const changed = live.nextChange();
  writeInto(root, 'news/n0.md', text('n0', 'New'));
  const { snapshot, saved } = await changed;
  expect(saved).toContain('news/n0.md');
  expect(live.snapshots.at(-1)).toBe(snapshot);
});

describe('the rest of a large folder', () => {
  it.each([
    ['it is wanted', (live: StagedReading) => live.wantRest()],
    ['a page needs it', (live: StagedReading) => void live.whole()],
    ['a file is saved', (_: StagedReading, root: string) => writeInto(root, 'news/n0.md', text('n0', 'New'))],
  ])('waits until %s', async (_, happens) => {
    const root = folderOf(600);
    const live = open(root, NEVER);
    const whole = live.nextChange();
    expect((await live.snapshot()).unread).toBe(400);
    // Longer than reading 400 articles takes.
    await pause(2000);
    expect((await live.snapshot()).unread).toBe(400);
    happens(live, root);
    expect((await whole).snapshot).toMatchObject({ unread: 0, library: { articles: { length: 600 } } });
    expect(live.snapshots.map(({ unread }) => unread).slice(0, 2)).toEqual([400, 0]);
  });

  it('does not wait for ever', async () => {
    expect((await open(folderOf(600), 50).eventually()).library.articles).toHaveLength(600);
  });

  it('keeps nobody waiting once the reading is closed', async () => {
    const live = open(folderOf(600), NEVER);
    const rest = live.eventually();
    await live.snapshot();
    live.close();
    expect((await rest).unread).toBe(400);
  });
});
