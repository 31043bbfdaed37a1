import { afterEach, expect, it, vi } from 'vitest';
import type { EditionHolder } from '@/lib/edition/open-edition';
import { sweepPages } from '@/lib/serving/sweep-pages';
import { makeArticle, makeLibrary } from '@/tests/fixtures/make-article';

const sweep = vi.hoisted(() => vi.fn(async (_exists: (path: string) => boolean) => undefined));
vi.mock('@/lib/serving/page-store.mjs', () => ({ openPageStore: () => ({ sweep }), pagesFolder: () => 'pages' }));

afterEach(() => {
  vi.useRealTimers();
});

it('sweeps soon after the start, for a server that is restarted often, and from time to time', async () => {
  vi.useFakeTimers();
  const library = makeLibrary([makeArticle({ slug: 'x' })]);
  sweepPages({ current: () => ({ library }) } as EditionHolder);
  expect(sweep).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sweep).toHaveBeenCalledTimes(1);
  const exists = sweep.mock.calls[0]?.[0];
  expect(['/news/x', '/news/gone', '*'].map((path) => exists?.(path))).toEqual([true, false, true]);
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(sweep).toHaveBeenCalledTimes(7);
});
