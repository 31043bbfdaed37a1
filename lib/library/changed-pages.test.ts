import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedPages } from '@/lib/library/changed-pages';
import { author, makeArticle, makeLibrary, offering, topic, written } from '@/tests/fixtures/make-article';
import { renderPages } from '@/tests/fixtures/render-pages';
import { arbitraryContent, arbitrarySpan } from '@/tests/fixtures/timely-articles';

it('names every page that would be rendered otherwise', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(arbitraryContent, arbitrarySpan, ({ articles, offerings }, [then, now]) => {
      const [built, current] = [makeLibrary(articles, { offerings }, then), makeLibrary(articles, { offerings }, now)];
      const [before, after] = [renderPages(built, then), renderPages(current, then)];
      const changed = changedPages(built, current);
      const different = [...new Set([...before.keys(), ...after.keys()])].filter(
        (path) => before.get(path) !== after.get(path),
      );
      expect(different.filter((path) => !changed(path))).toEqual([]);
      expect(different.filter((path) => !changed(`${path}/page/2`))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

const THEN = new Date('2024-06-01');
const NOW = new Date('2024-06-03');
const SOON = written('2024-06-02');

/** A topic, an author and a source of its own for each article, unless it shares one. */
const alone = (name: string, day: string) =>
  makeArticle({
    slug: name,
    date: written(day),
    topics: [topic(`T: ${name}`)],
    authors: [author(name)],
    publisher: { name: `${name}.example`, domain: `${name}.example` },
    offerings: [offering(`O ${name}`)],
  });

const old = [alone('oldest', '2024-01-01'), alone('older', '2024-02-01'), alone('old', '2024-03-01')];
const due = { ...alone('due', '2024-05-01'), publishAt: SOON };

function verdictsFor(articles: Parameters<typeof makeLibrary>[0]) {
  return changedPages(makeLibrary(articles, {}, THEN), makeLibrary(articles, {}, NOW));
}

it('says nothing changed while the same articles are out', () => {
  const changed = verdictsFor([...old, { ...due, publishAt: null }, { ...alone('later', '2024-07-01') }]);
  for (const path of ['/', '/news', '/feed.xml', '/news/due', '/topic/t-due', '/no/such/page']) {
    expect(changed(path), path).toBe(false);
  }
});

it.each([
  ...['/', '/news', '/news/page/2', '/topic', '/offering', '/about', '/search', '/feed.xml', '/sitemap.xml'],
  ...['/no/such/page', '/news/due', '/topic/t-due', '/author/due', '/source/due.example', '/offering/o-due'],
  ...['/news/%64ue', '/news/due/', '/topic/t-due/page/2', '/news/old'],
])('names %s when an article appears', (path) => {
  expect(verdictsFor([...old, due])(path)).toBe(true);
});

it.each([
  ...['/news/oldest', '/news/older', '/topic/t-old', '/author/old', '/source/old.example', '/offering/o-old'],
  ...['/robots.txt', '/icon.svg', '/speculation-rules.json', '/news/nobody', '/topic/nothing/page/2'],
])('leaves %s as it was built when an article appears that has nothing to do with it', (path) => {
  expect(verdictsFor([...old, due])(path)).toBe(false);
});

it('names the pages of an article that expired', () => {
  const changed = verdictsFor([...old, { ...alone('fading', '2024-05-01'), expires: SOON }]);
  for (const path of ['/news/fading', '/topic/t-fading', '/source/fading.example'])
    expect(changed(path), path).toBe(true);
});

it('names an article whose link leads somewhere only now', () => {
  const linking = { ...alone('linking', '2023-01-01'), body: 'See [this](/topic/t-due).' };
  const changed = verdictsFor([linking, ...old, due]);
  expect(changed('/news/linking')).toBe(true);
  expect(changed('/news/oldest')).toBe(false);
});

it.each([
  ['a publisher with a page', { name: 'The A', domain: 'a.example' }, { name: 'A News', domain: 'a.example' }],
  ['a publisher without one', { name: 'House Press', domain: null }, { name: 'HOUSE PRESS', domain: null }],
])('names a topic whose articles are narrowed by %s that is now spelled otherwise', (_kind, before, now) => {
  const articles = [
    { ...alone('old', '2024-03-01'), publisher: before },
    { ...alone('other', '2024-03-02'), topics: [topic('T: old')] },
    { ...due, publisher: now },
  ];
  const [built, current] = [makeLibrary(articles, {}, THEN), makeLibrary(articles, {}, NOW)];
  expect(renderPages(built, THEN).get('/topic/t-old')).not.toBe(renderPages(current, THEN).get('/topic/t-old'));
  expect(changedPages(built, current)('/topic/t-old')).toBe(true);
});
