import { expect, it } from 'vitest';
import { makeEdition } from '@/lib/edition/edition';
import { openPageView } from '@/lib/preview/page-view';
import { fileOf, makeArticle, makeContent, NOW } from '@/tests/fixtures/make-article';

const ARTICLES = [makeArticle({ slug: 'out' }), makeArticle({ slug: 'draft', status: 'draft' })];

async function makeSnapshot() {
  const { content } = makeContent(ARTICLES.map(fileOf));
  return { ...(await makeEdition(content, NOW, 'everything', 7)), unread: 0 };
}

it('begins with everything, and switches to what readers see with a revision of its own', async () => {
  const view = openPageView();
  const shown = await makeSnapshot();
  expect(view.isAsReaders()).toBe(false);
  expect([await view.libraryOf(shown), view.revisionOf(shown)]).toEqual([shown.library, 7]);
  expect([view.switchTo(true), view.switchTo(true), view.isAsReaders()]).toEqual([true, false, true]);
  expect(view.revisionOf(shown)).toBe(7.5);
  const readers = await view.libraryOf(shown);
  expect(readers.articles.map(({ slug }) => slug)).toEqual(['out']);
  expect(await view.libraryOf(shown)).toBe(readers);
  expect([view.switchTo(false), await view.libraryOf(shown)]).toEqual([true, shown.library]);
});
