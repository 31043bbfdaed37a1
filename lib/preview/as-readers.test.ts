import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LivePreview } from '@/lib/preview/live-preview';
import { pageState } from '@/lib/preview/page-state';
import { changeOf } from '@/tests/fixtures/change-of';
import { leastText } from '@/tests/fixtures/make-article';
import { openPreview, startPreview } from '@/tests/fixtures/open-preview';
import { tempFolder } from '@/tests/fixtures/temp-folder';

describe('as readers see it', () => {
  const FILES = {
    'news/out.md': leastText({ slug: 'out' }),
    'news/draft.md': leastText({ slug: 'draft', status: 'draft' }),
    'news/due.md': leastText({ slug: 'due', date: '2999-01-01' }),
    'news/over.md': leastText({ slug: 'over', expiryDate: '2022-01-01' }),
  };
  const shown = async (preview: LivePreview) =>
    (await preview.shownLibrary(await preview.snapshot())).articles.map(({ slug }) => slug).sort();

  it('leaves out what is not published, on every page, until it is switched back', async () => {
    const preview = await startPreview(tempFolder(FILES));
    expect(await shown(preview)).toEqual(['draft', 'due', 'out', 'over']);
    await preview.showAsReaders(true);
    expect(await shown(preview)).toEqual(['out']);
    expect((await pageState(preview, '/news/draft')).file?.state).toBe('draft');
    await preview.showAsReaders(false);
    expect(await shown(preview)).toHaveLength(4);
  });

  it('is told to every open page, once, with a revision of its own', async () => {
    const preview = await startPreview(tempFolder(FILES));
    const revisions: number[] = [];
    preview.subscribe(({ snapshot, saved }) => {
      expect(saved).toEqual([]);
      revisions.push(preview.shownRevision(snapshot));
    });
    const { revision } = await preview.snapshot();
    for (const on of [true, true, false]) await preview.showAsReaders(on);
    expect(revisions).toEqual([revision + 0.5, revision]);
    expect((await pageState(preview, '/')).asReaders).toBe(false);
  });

  it('stands as it was where the folder cannot be shown, and goes by what was asked for last', async () => {
    const preview = await startPreview(tempFolder(FILES));
    await Promise.all([true, false].map((on) => preview.showAsReaders(on)));
    expect(preview.isAsReaders()).toBe(false);
    const closed = openPreview(tempFolder(FILES));
    closed.close();
    let told = 0;
    closed.subscribe(() => told++);
    await expect(closed.showAsReaders(true)).rejects.toThrow();
    expect([closed.isAsReaders(), told]).toEqual([false, 0]);
  });

  it('follows what is saved', async () => {
    const root = tempFolder(FILES);
    const preview = await startPreview(root);
    await preview.showAsReaders(true);
    const change = changeOf(preview, ({ saved }) => saved.length > 0);
    writeFileSync(path.join(root, 'news/draft.md'), leastText({ slug: 'draft' }));
    await change;
    expect(await shown(preview)).toEqual(['draft', 'out']);
  });
});
