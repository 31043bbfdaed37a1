import { describe, expect, it } from 'vitest';
import { changedPages } from '@/lib/edition/changed-pages';
import type { Library } from '@/lib/library/library';
import { article } from '@/lib/pages/article';
import { tableOf } from '@/lib/pages/table-of';
import { author, makeArticle, makeLibrary, offering, topic, written } from '@/tests/fixtures/make-article';

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
  for (const path of ['/', '/news', '/feed.xml', '/news/due', '/topic/t-due', '/no/such/page', '/search', '/about']) {
    expect(changed(path), path).toBe(false);
  }
});

it.each([
  ...['/', '/news', '/topic', '/offering', '/search', '/feed.xml', '/sitemap.xml'],
  ...['/no/such/page', '/news/nobody', '/topic/nothing/page/2'],
  ...['/news/due', '/topic/t-due', '/author/due', '/source/due.example', '/offering/o-due'],
  ...['/news/%64ue', '/news/due/', '/news/old'],
])('names %s when an article appears', (path) => {
  expect(verdictsFor([...old, due])(path)).toBe(true);
});

it.each([
  ...['/news/oldest', '/news/older', '/topic/t-old', '/author/old', '/source/old.example', '/offering/o-old'],
  ...['/robots.txt', '/icon.png', '/speculation-rules.json', '/opensearch.xml', '/artwork/teal-1.svg'],
  // It counts nothing, since there is no text of the house.
  '/about',
])('leaves %s as it was built when an article appears that has nothing to do with it', (path) => {
  expect(verdictsFor([...old, due])(path)).toBe(false);
});

it('names the about page where it counts articles', () => {
  const about = { value: { title: 'About', description: '', source: '<Figures />' }, problems: [] };
  const [built, current] = [THEN, NOW].map((now) => makeLibrary([...old, due], { about }, now)) as [Library, Library];
  expect(changedPages(built, current)('/about')).toBe(true);
});

it('leaves the page for unknown addresses when what appears is older than all that it names', () => {
  const many = Array.from({ length: 6 }, (_, n) => alone(`new-${n}`, `2024-05-0${n + 2}`));
  expect(verdictsFor([...many, due])('/no/such/page')).toBe(false);
});

it('names the numbered pages onto which an article moves on', () => {
  const many = Array.from({ length: 47 }, (_, n) => makeArticle({ slug: `n${n}`, date: written('2024-01-01') }));
  const changed = verdictsFor([...many, due]);
  expect(['/news/page/2', '/news/page/3'].map(changed)).toEqual([true, true]);
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

it('names an article that says that it is another year old', () => {
  const aged = alone('aged', '2022-06-02');
  expect(verdictsFor([aged, ...old])('/news/aged')).toBe(true);
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
  expect(verdictsFor(articles)('/topic/t-old')).toBe(true);
});

describe('a block that somebody adds to the article page, made from the library', () => {
  /** The article page as it is, and how many pieces its first author wrote. */
  const extended = {
    ...article,
    find: (...asked: Parameters<typeof article.find>) => {
      const found = article.find(...asked);
      return (
        found && {
          ...found,
          model: (...given: Parameters<typeof found.model>) => {
            const model = found.model(...given);
            const [first] = model.heading.authors;
            return { ...model, byAuthor: given[0].authors.get(first?.slug ?? '')?.articles.length ?? 0 };
          },
        }
      );
    },
  };
  const { pageAt } = tableOf([extended]);
  const articles = [...old, { ...due, authors: [author('oldest')] }];
  const [built, current] = [THEN, NOW].map((now) => makeLibrary(articles, {}, now)) as [Library, Library];

  it('changes its page when it changes, with nothing else to remember', () => {
    expect(changedPages(built, current)('/news/oldest')).toBe(false);
    expect(changedPages(built, current, pageAt)('/news/oldest')).toBe(true);
    expect(changedPages(built, current, pageAt)('/news/older')).toBe(false);
  });

  it('is in the model that its view takes', () => {
    expect([built, current].map((library) => pageAt(library, '/news/oldest')?.model().byAuthor)).toEqual([1, 2]);
  });
});
