import { expect, it } from 'vitest';
import { runAtOnce } from '@/lib/core/steps';
import { makeEdition } from '@/lib/edition/edition';
import { pagesToWarm } from '@/lib/serving/pages-to-warm';
import {
  author,
  fileOf,
  makeArticle,
  makeContent,
  makeHousePage,
  NOW,
  offering,
  topic,
  written,
} from '@/tests/fixtures/make-article';

const old = fileOf(makeArticle({ slug: 'old', topics: [topic('T: old')] }));
const fresh = fileOf(
  makeArticle({
    slug: 'fresh',
    topics: [topic('T: one'), topic('T: two')],
    offerings: [offering('O')],
    authors: [author('Ann')],
    publisher: { name: 'a.example', domain: 'a.example' },
  }),
);
const draft = fileOf(makeArticle({ slug: 'draft', status: 'draft' }));

const named = (...from: Parameters<typeof pagesToWarm>) => runAtOnce(pagesToWarm(...from));

const editionOf = (...files: Parameters<typeof makeContent>[0][number][]) =>
  makeEdition(makeContent(files, { pages: [makeHousePage({ path: '/about' })] }).content, NOW, 'published', 1);

it('names front and news, what changed with its lists, and what is asked for most, each once', async () => {
  const [before, after] = [await editionOf(old), await editionOf(old, fresh, draft)];
  expect(named(after, before, ['/about', '/', '/news/gone', '/news/old'])).toEqual([
    '/',
    '/news',
    '/news/fresh',
    '/topic/t-one',
    '/topic/t-two',
    '/source/a.example',
    '/author/ann',
    '/offering/o',
    '/about',
    '/news/old',
  ]);
});

it('names what the clock let in, and the lists of what it took away', async () => {
  const due = fileOf(makeArticle({ slug: 'due', date: written('2024-06-01T12:00:00Z'), topics: [topic('T: due')] }));
  const fading = fileOf(
    makeArticle({ slug: 'fading', expires: written('2024-06-01T12:00:00Z'), topics: [topic('T: old')] }),
  );
  const { content } = makeContent([old, due, fading]);
  const before = await makeEdition(content, new Date(NOW.getTime() - 1), 'published', 1);
  const after = await makeEdition(content, NOW, 'published', 2);
  expect(named(after, before, [])).toEqual(['/', '/news', '/news/due', '/topic/t-due', '/topic/t-old']);
});

it('names the lists of an article that was removed, and those that a changed one left', async () => {
  const moved = fileOf(makeArticle({ slug: 'old', topics: [topic('T: two')] }));
  const kept = fileOf(makeArticle({ slug: 'kept', topics: [topic('T: old'), topic('T: one')] }));
  const [before, after] = [await editionOf(kept, old, fresh), await editionOf(kept, moved)];
  expect(named(after, before, [])).toEqual(['/', '/news', '/news/old', '/topic/t-two', '/topic/t-one', '/topic/t-old']);
});
