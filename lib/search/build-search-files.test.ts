import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/article';
import { dayOf } from '@/lib/core/dates';
import { runAtOnce } from '@/lib/core/steps';
import type { Library } from '@/lib/library/library';
import { type BuiltSearchFiles, buildSearchFiles, searchFileSteps } from '@/lib/search/build-search-files';
import { author, makeArticle, makeLibrary, topic, written } from '@/tests/fixtures/make-article';

/** As they reach a browser. */
const texts = ({ manifest, files }: BuiltSearchFiles) => ({ manifest, files: [...files] });

const filesAfter = (library: Library, previous: BuiltSearchFiles | null) =>
  runAtOnce(searchFileSteps(library, previous));

/** An article a day, the first the oldest, each with names that it shares with others. */
const articleOf = (n: number, fields: Partial<Article> = {}): Article =>
  makeArticle({
    slug: `a${n}`,
    title: `Report ${n}`,
    date: written(dayOf(10_000 + n)),
    topics: [topic(`T: t${n % 7}`)],
    authors: [author(`Author ${n % 5}`)],
    publisher: { name: `Source ${n % 3}`, domain: n % 3 === 0 ? null : `source${n % 3}.example` },
    institution: n % 4 === 0 ? { name: `Institution ${n % 3}`, href: null } : null,
    ...fields,
  });

/** What may happen to an archive between two libraries; `at` says to which article. */
const EDITS: Readonly<Record<string, (articles: readonly Article[], at: number, n: number) => readonly Article[]>> = {
  nothing: (articles) => articles,
  publish: (articles, _at, n) => [...articles, articleOf(9_000 + n)],
  'publish what is old': (articles, _at, n) => [...articles, articleOf(-n)],
  delete: (articles, at) => articles.toSpliced(at, 1),
  edit: (articles, at, n) => changed(articles, at, { description: `Edited ${n} times.` }),
  're-date': (articles, at, n) => changed(articles, at, { date: written(dayOf(10_000 + n * 37)) }),
  'spell an author otherwise': (articles, at) =>
    changed(articles, at, { authors: (articles[at]?.authors ?? []).map(({ name }) => author(name.toUpperCase())) }),
  'spell an institution otherwise': (articles, at) =>
    changed(articles, at, { institution: { name: 'INSTITUTION 1', href: null } }),
  'rename a source': (articles, at, n) =>
    changed(articles, at, { publisher: { name: `Renamed ${n}`, domain: 'source1.example' } }),
  'spell a topic otherwise everywhere': (articles) =>
    articles.map((article) =>
      article.topics.some(({ slug }) => slug === 't-t1') ? { ...article, topics: [topic('T: T1')] } : article,
    ),
  'label a topic otherwise': (articles, at) =>
    changed(articles, at, { topics: (articles[at]?.topics ?? []).map((ref) => ({ ...ref, label: 'Labelled' })) }),
};

function changed(articles: readonly Article[], at: number, fields: Partial<Article>): readonly Article[] {
  const article = articles[at];
  return article ? articles.with(at, { ...article, ...fields }) : articles;
}

interface Edit {
  readonly kind: string;
  /** Between 0 and 1, of all articles. */
  readonly at: number;
}

/** The files after each edit, made from those before it. */
function* filesOfSeries(articles: readonly Article[], edits: readonly Edit[]) {
  let current = articles;
  let files: BuiltSearchFiles | null = null;
  for (const [n, { kind, at }] of edits.entries()) {
    current = EDITS[kind]?.(current, Math.floor(at * current.length), n + 1) ?? current;
    const library = makeLibrary(current);
    files = filesAfter(library, files);
    yield { library, files };
  }
}

const edits = (count: number) =>
  fc.array(
    fc.record({ kind: fc.constantFrom(...Object.keys(EDITS)), at: fc.double({ min: 0, max: 0.999, noNaN: true }) }),
    {
      minLength: 1,
      maxLength: count,
    },
  );

describe('files made from those of the library before', () => {
  it('are those made from nothing, whatever was edited', () => {
    const articles = Array.from({ length: 30 }, (_, n) => articleOf(n));
    fc.assert(
      fc.property(edits(12), (series) => {
        for (const { library, files } of filesOfSeries(articles, series))
          expect(texts(files)).toEqual(texts(buildSearchFiles(library)));
      }),
      { numRuns: 40 },
    );
  });

  it('are the same in an archive of several shards', () => {
    const articles = Array.from({ length: 2499 }, (_, n) => articleOf(n));
    const series = Object.keys(EDITS).map((kind, n) => ({ kind, at: ((n * 7 + 1) % 10) / 10 }));
    for (const { library, files } of filesOfSeries(articles, series))
      expect(texts(files)).toEqual(texts(buildSearchFiles(library)));
  });

  it('hold the shards of old articles untouched when one is published', () => {
    const articles = Array.from({ length: 2400 }, (_, n) => articleOf(n));
    const before = buildSearchFiles(makeLibrary(articles));
    const after = filesAfter(makeLibrary([...articles, articleOf(9000)]), before);
    expect(after.shards.map((shard) => before.shards.includes(shard))).toEqual([false, true, true]);
    expect(filesAfter(makeLibrary(articles), before).shards).toEqual(before.shards);
  });

  it('are made anew where an article alone gives a name to all', () => {
    const articles = Array.from({ length: 2400 }, (_, n) => articleOf(n));
    const before = buildSearchFiles(makeLibrary(articles));
    const renamed = makeLibrary([...articles, articleOf(9000, { authors: [author('AUTHOR 1')] })]);
    expect(renamed.groups.author.get('author-1')?.label).toBe('AUTHOR 1');
    const after = filesAfter(renamed, before);
    expect(after.shards.some((shard) => before.shards.includes(shard))).toBe(false);
    expect(texts(after)).toEqual(texts(buildSearchFiles(renamed)));
  });
});

it('stops within a shard', () => {
  const library = makeLibrary(Array.from({ length: 1900 }, (_, n) => articleOf(n)));
  let stops = 0;
  const steps = searchFileSteps(library, null);
  while (!steps.next().done) stops += 1;
  expect(stops).toBeGreaterThan(1900 / 200);
});
