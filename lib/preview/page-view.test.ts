import { expect, it } from 'vitest';
import { libraryAt } from '@/lib/edition/library-at';
import { openPageView } from '@/lib/preview/page-view';
import { fileOf, makeArticle, makeContent, NOW } from '@/tests/fixtures/make-article';

const ARTICLES = [makeArticle({ slug: 'out' }), makeArticle({ slug: 'draft', status: 'draft' })];

function snapshot() {
  const { content } = makeContent(ARTICLES.map(fileOf));
  return { revision: 7, content, library: libraryAt(content, NOW, 'everything'), changesAt: NOW, unread: 0 };
}

it('begins with everything, and switches to what readers see with a revision of its own', async () => {
  const view = openPageView();
  const shown = snapshot();
  expect(view.isAsReaders()).toBe(false);
  expect([await view.libraryOf(shown), view.revisionOf(shown)]).toEqual([shown.library, 7]);
  expect([view.switchTo(true), view.switchTo(true), view.isAsReaders()]).toEqual([true, false, true]);
  expect(view.revisionOf(shown)).toBe(7.5);
  const readers = await view.libraryOf(shown);
  expect(readers.articles.map(({ slug }) => slug)).toEqual(['out']);
  expect(await view.libraryOf(shown)).toBe(readers);
  expect([view.switchTo(false), await view.libraryOf(shown)]).toEqual([true, shown.library]);
});
