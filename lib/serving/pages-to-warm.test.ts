import { expect, it } from 'vitest';
import { makeEdition } from '@/lib/edition/edition';
import { pagesToWarm } from '@/lib/serving/pages-to-warm';
import { author, fileOf, makeArticle, makeContent, NOW, offering, topic } from '@/tests/fixtures/make-article';

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

const editionOf = (...files: Parameters<typeof makeContent>[0][number][]) =>
  makeEdition(makeContent(files).content, NOW, 'published', 1);

it('names front and news, what changed with its lists, and what is asked for most, each once', async () => {
  const [before, after] = [await editionOf(old), await editionOf(old, fresh, draft)];
  expect(pagesToWarm(after, before, ['/about', '/', '/news/gone', '/news/old'])).toEqual([
    '/',
    '/news',
    '/news/fresh',
    '/topic/t-one',
    '/topic/t-two',
    '/offering/o',
    '/author/ann',
    '/source/a.example',
    '/about',
    '/news/old',
  ]);
});
