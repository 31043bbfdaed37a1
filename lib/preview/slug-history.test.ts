import { expect, it } from 'vitest';
import { openSlugHistory } from '@/lib/preview/slug-history';
import { fileOf, makeArticle } from '@/tests/fixtures/make-article';

const at = (file: string, slug: string) => fileOf(makeArticle({ slug, file }));

it('knows every slug that a file had, and the last one of each file', () => {
  const history = openSlugHistory();
  history.record([at('news/a.md', 'old'), at('news/b.md', 'other')]);
  history.record([at('news/a.md', 'new')]);
  expect(history.lastSlug('news/a.md')).toBe('new');
  expect(history.lastSlug('news/b.md')).toBe('other');
  expect(history.fileOnceAt('old')).toBe('news/a.md');
  expect(history.fileOnceAt('new')).toBe('news/a.md');
  expect([history.lastSlug('news/c.md'), history.fileOnceAt('none')]).toEqual([null, null]);
});
