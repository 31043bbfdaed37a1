import { afterEach, expect, it, vi } from 'vitest';
import type { EditionHolder } from '@/lib/edition/open-edition';
import { sweepPages } from '@/lib/serving/sweep-pages';
import { makeArticle, makeLibrary } from '@/tests/fixtures/make-article';

const sweep = vi.hoisted(() =>
  vi.fn(async (_folder: string, _isNeeded: (head: { path: string }) => boolean) => undefined),
);
vi.mock('@/lib/serving/file-store.mjs', () => ({
  openFileStore: (folder: string) => ({ sweep: sweep.bind(null, folder) }),
  pagesFolder: () => 'pages',
  picturesFolder: () => 'pictures',
  removeOldFolders: async () => undefined,
}));

afterEach(() => {
  vi.useRealTimers();
});

it('sweeps soon after the start, for a server that is restarted often, and from time to time', async () => {
  vi.useFakeTimers();
  const library = makeLibrary([makeArticle({ slug: 'x' })]);
  sweepPages({ current: () => ({ library }) } as EditionHolder);
  expect(sweep).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sweep.mock.calls.map(([folder]) => folder)).toEqual(['pages', 'pictures']);
  const isNeeded = sweep.mock.calls[0]?.[1];
  expect(['/news/x', '/news/gone', '*'].map((path) => isNeeded?.({ path }))).toEqual([true, false, true]);
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(sweep).toHaveBeenCalledTimes(14);
});
