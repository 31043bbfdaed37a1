import { describe, expect, it } from 'vitest';
import type { Library } from '@/lib/library/library';
import { article } from '@/lib/pages/article';
import { tableOf } from '@/lib/pages/table-of';
import { fingerprintAt, fingerprintOf } from '@/lib/serving/page-fingerprint';
import { NOWHERE } from '@/lib/serving/page-mark.mjs';
import {
  author,
  makeArticle,
  makeHousePage,
  makeLibrary,
  offering,
  topic,
  written,
} from '@/tests/fixtures/make-article';

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

/** Whether a kept page of THEN is no longer served NOW. */
function verdictsFor(articles: Parameters<typeof makeLibrary>[0]) {
  const pages = [makeHousePage({ path: '/about' })];
  const [before, after] = [makeLibrary(articles, { pages }, THEN), makeLibrary(articles, { pages }, NOW)];
  return (path: string) => fingerprintAt(before, path) !== fingerprintAt(after, path);
}

it('stays while the same articles are out', () => {
  const changed = verdictsFor([...old, { ...due, publishAt: null }, { ...alone('later', '2024-07-01') }]);
  for (const path of ['/', '/news', '/news/due', '/topic/t-due', NOWHERE, '/search', '/about']) {
    expect(changed(path), path).toBe(false);
  }
});

it.each([
  ...['/', '/news', '/topic', '/offering', '/search', '/about', NOWHERE],
  ...['/news/due', '/topic/t-due', '/author/due', '/source/due.example', '/offering/o-due'],
  ...['/news/%64ue', '/news/due/', '/news/old'],
])('of %s changes when an article appears', (path) => {
  expect(verdictsFor([...old, due])(path)).toBe(true);
});

it.each([...['/news/oldest', '/news/older', '/topic/t-old', '/author/old', '/source/old.example', '/offering/o-old']])(
  'of %s stays when an article appears that has nothing to do with it',
  (path) => {
    expect(verdictsFor([...old, due])(path)).toBe(false);
  },
);

it('of a page of the house changes where it counts articles', () => {
  const pages = [makeHousePage({ path: '/about', source: '<Figures />' })];
  const [built, current] = [THEN, NOW].map((now) => makeLibrary([...old, due], { pages }, now)) as [Library, Library];
  expect(fingerprintAt(built, '/about')).not.toBe(fingerprintAt(current, '/about'));
});

it('of the page for unknown addresses stays when what appears is older, and on a weaker topic, than all that it names', () => {
  const topics = Array.from({ length: 14 }, (_, n) => topic(`T: often ${n}`));
  const many = Array.from({ length: 6 }, (_, n) => ({ ...alone(`new-${n}`, `2024-05-0${n + 2}`), topics }));
  expect(verdictsFor([...many, due])(NOWHERE)).toBe(false);
});

it('of numbered pages changes when an article moves on to them', () => {
  const many = Array.from({ length: 48 }, (_, n) => makeArticle({ slug: `n${n}`, date: written('2024-01-01') }));
  const changed = verdictsFor([...many, due]);
  expect(['/news/page/2', '/news/page/3'].map(changed)).toEqual([true, true]);
});

it('goes with the pages of an article that expired', () => {
  const changed = verdictsFor([...old, { ...alone('fading', '2024-05-01'), expires: SOON }]);
  for (const path of ['/news/fading', '/topic/t-fading', '/source/fading.example'])
    expect(changed(path), path).toBe(true);
});

it('of an article changes when a link of it leads somewhere only now', () => {
  const linking = { ...alone('linking', '2023-01-01'), body: 'See [this](/topic/t-due).' };
  const changed = verdictsFor([linking, ...old, due]);
  expect(changed('/news/linking')).toBe(true);
  expect(changed('/news/oldest')).toBe(false);
});

it('of an article changes when it says that it is another year old', () => {
  const aged = alone('aged', '2022-06-02');
  expect(verdictsFor([aged, ...old])('/news/aged')).toBe(true);
});

it.each([
  ['a publisher with a page', { name: 'The A', domain: 'a.example' }, { name: 'A News', domain: 'a.example' }],
  ['a publisher without one', { name: 'House Press', domain: null }, { name: 'HOUSE PRESS', domain: null }],
])('of a topic changes when its articles are narrowed by %s that is now spelled otherwise', (_kind, before, now) => {
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
            return { ...model, byAuthor: given[0].groups.author.get(first?.slug ?? '')?.articles.length ?? 0 };
          },
        }
      );
    },
  };
  const { pageAt } = tableOf([extended]);
  const articles = [...old, { ...due, authors: [author('oldest')] }];
  const [built, current] = [THEN, NOW].map((now) => makeLibrary(articles, {}, now)) as [Library, Library];

  it('changes its page when it changes, with nothing else to remember', () => {
    const [then, now] = [built, current].map(
      (library) => (path: string) => fingerprintOf(pageAt(library, path)?.model(), 'code'),
    ) as [(path: string) => string, (path: string) => string];
    expect(fingerprintAt(built, '/news/oldest')).toBe(fingerprintAt(current, '/news/oldest'));
    expect(then('/news/oldest')).not.toBe(now('/news/oldest'));
    expect(then('/news/older')).toBe(now('/news/older'));
  });

  it('is in the model that its view takes', () => {
    expect([built, current].map((library) => pageAt(library, '/news/oldest')?.model().byAuthor)).toEqual([1, 2]);
  });
});

it('differs for other code and for another address of the site', () => {
  const model = { title: 'A' };
  expect(fingerprintOf(model, 'one https://a.example')).not.toBe(fingerprintOf(model, 'two https://a.example'));
  expect(fingerprintOf(model, 'one https://a.example')).toBe(fingerprintOf({ ...model }, 'one https://a.example'));
});

it('is none where there is no page', () => {
  const library = makeLibrary(old);
  expect(fingerprintAt(library, '/news/nobody')).toBeNull();
  expect(fingerprintAt(library, '/no/such/page')).toBeNull();
});
