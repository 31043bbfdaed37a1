import { expect, it, vi } from 'vitest';
import { recentPageAt } from '@/lib/serving/recent-pages';
import { makeArticle, makeLibrary } from '@/tests/fixtures/make-article';

const library = makeLibrary([makeArticle({ slug: 'a' })]);

it('makes a model once, also for code that is bundled apart', async () => {
  const model = recentPageAt(library, '/news/a')?.model();
  vi.resetModules();
  const { recentPageAt: another } = await import('@/lib/serving/recent-pages');
  expect(another).not.toBe(recentPageAt);
  expect(another(library, '/news/a')?.model()).toBe(model);
});

it('is asked anew by another library, and for another address', () => {
  const model = recentPageAt(library, '/news/a')?.model();
  const later = makeLibrary([makeArticle({ slug: 'a', title: 'New' })]);
  expect(recentPageAt(later, '/news/a')?.model()).not.toEqual(model);
  expect(recentPageAt(library, '/news')?.model()).not.toEqual(model);
});

it('finds nothing where there is no page', () => {
  expect(recentPageAt(library, '/news/b')).toBeNull();
  expect(recentPageAt(makeLibrary([makeArticle({ slug: 'b' })]), '/news/b')).not.toBeNull();
});
