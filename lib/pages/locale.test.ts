import { expect, it } from 'vitest';
import { pageAt } from '@/lib/pages/page-table';
import { DEFAULT_SITE } from '@/lib/site/site-defaults';
import { author, makeArticle, makeLibrary, offering, topic, written } from '@/tests/fixtures/make-article';

const ARTICLES = [
  makeArticle({
    slug: 'a',
    date: written('2024-03-01'),
    authors: [author('Ada'), author('Bo'), author('Cy')],
    topics: [topic('Zebra'), topic('Ängel'), topic('Apa')],
    offerings: [offering('Ö'), offering('Z'), offering('A')],
  }),
];

function modelAt<Kind extends string>(locale: string, path: string, kind: Kind) {
  const page = pageAt(makeLibrary(ARTICLES, { site: { ...DEFAULT_SITE, locale } }), path);
  if (page?.kind !== kind) throw new Error(`${path} is no ${kind}`);
  return page as Extract<typeof page, { kind: Kind }>;
}

it.each([
  ['en-US', 'March 1, 2024', 'Ada, Bo, and Cy'],
  ['en-GB', '1 March 2024', 'Ada, Bo and Cy'],
  ['de-DE', '1. März 2024', 'Ada, Bo und Cy'],
])('writes days and lists as in %s', (locale, day, authors) => {
  const { heading } = modelAt(locale, '/news/a', 'article').model();
  expect(heading.day).toEqual({ day: '2024-03-01', shown: day });
  expect(heading.authors.map(({ before, name }) => before + name).join('')).toBe(authors);
});

it.each([
  ['de-DE', 'News of März 2024'],
  ['en-US', 'News of March 2024'],
])('names months as in %s', (locale, title) => {
  expect(modelAt(locale, '/news/2024/03', 'archive').model().title).toBe(title);
});

it.each([
  ['en-US', ['Ängel', 'Apa', 'Zebra'], ['A', 'O', 'Z']],
  ['sv-SE', ['Apa', 'Zebra', 'Ängel'], ['A', 'O', 'Z']],
])('sorts names as in %s', (locale, topics, letters) => {
  const [group] = modelAt(locale, '/topic', 'topics').model().taxonomies;
  expect(group?.topics.map(({ label }) => label)).toEqual(topics);
  expect(
    modelAt(locale, '/offering', 'offerings')
      .model()
      .columns.flat()
      .map(({ letter }) => letter),
  ).toEqual(letters);
});

it('names taxonomies and lists them as the site says, each in its colour', () => {
  const articles = [makeArticle({ slug: 'a', topics: ['A: x', 'B: y', 'B: z', 'C: v'].map(topic) })];
  const taxonomies = [
    { name: 'C', label: 'The C', hue: 'moss' as const },
    { name: 'A', label: 'A', hue: 'rose' as const },
  ];
  const page = pageAt(makeLibrary(articles, { site: { ...DEFAULT_SITE, taxonomies } }), '/topic');
  if (page?.kind !== 'topics') throw new Error('expected the page of topics');
  const groups = page.model().taxonomies;
  expect(groups.map(({ taxonomy }) => taxonomy)).toEqual(['The C', 'A', 'B']);
  expect(groups.slice(0, 2).map(({ hue }) => hue)).toEqual(['moss', 'rose']);
  expect(['moss', 'rose']).not.toContain(groups[2]?.hue);
});
