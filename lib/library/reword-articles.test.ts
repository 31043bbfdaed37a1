import { describe, expect, it } from 'vitest';
import type { Article, ArticleFile } from '@/lib/article/article';
import { extraText } from '@/lib/article/extra-fields';
import { runAtOnce } from '@/lib/core/steps';
import { decideAt } from '@/lib/edition/library-at';
import type { MediaFile } from '@/lib/images/media-file';
import { rewordArticles } from '@/lib/library/reword-articles';
import { createRandom } from '@/tests/bench/random';
import {
  author,
  fileOf,
  makeArticle,
  makeContent,
  makeOfferingFile,
  NOW,
  offering,
  topic,
  written,
} from '@/tests/fixtures/make-article';

const random = createRandom(1, 'rewording');
const some = <T>(values: readonly T[]): T[] => values.filter(() => random.below(3) === 0);
const OFFERINGS = [offering('Alpha', ['IT: Cloud']), offering('Beta', ['IT: AI', 'IT: Cloud']), offering('Gamma')];
const TOPICS = ['IT: Cloud', 'IT: cloud', 'IT: AI', 'Events: Talk'].map(topic);

/** One way or another to fill in each field, other than the slug and the file. */
const FIELDS: { readonly [K in Exclude<keyof Article, 'slug' | 'file'>]-?: () => Article[K] } = {
  title: () => `Title ${random.below(99)}`,
  description: () => `Description ${random.below(99)}`,
  date: () => written(`2024-01-0${1 + random.below(5)}`),
  updated: () => random.pick([null, written('2024-02-01')]),
  publishAt: () => random.pick([null, null, written('2024-03-01'), written('2025-01-01')]),
  expires: () => random.pick([null, null, written('2024-04-01'), written('2025-01-01')]),
  status: () => random.pick(['published', 'published', 'draft']),
  aliases: () => random.pick([[], [], [`/old/${random.below(99)}`], ['/news/a3']]),
  authors: () => some(['Ann', 'Bob']).map(author),
  // As a file is read: of two spellings of one topic, the first.
  topics: () => some(TOPICS).filter(({ slug }, index, all) => all.findIndex((other) => other.slug === slug) === index),
  publisher: () => random.pick([null, { name: 'Brand', domain: 'brand.example' }, { name: 'Paper', domain: null }]),
  original: () => random.pick([null, 'https://brand.example/a']),
  image: () => random.pick([null, { file: 'p.png', alt: 'A picture' }, null, { file: 'none.png', alt: '' }]),
  pdf: () => random.pick([null, { file: 'p.pdf', href: null, label: 'A paper' }]),
  institution: () => random.pick([null, { name: 'Clinic', href: null }]),
  subject: () => random.pick([null, { name: 'Delta', slug: 'delta' }]),
  offerings: () => some(OFFERINGS),
  insights: () => random.pick([null, { name: 'Why', text: 'Because.' }]),
  via: () => random.pick([null, { name: 'Via', href: null }]),
  metadata: () => ({ ...makeArticle({ slug: 'a' }).metadata, title: `Meta ${random.below(9)}` }),
  body: () => random.pick([`Body ${random.below(99)}.`, `Body ${random.below(99)}.`, '![A](p.png)', '[B](p.pdf)']),
  extra: () => extraText({ id: random.below(9) }),
};
const NAMES = Object.keys(FIELDS) as (keyof typeof FIELDS)[];
const WORDING = [
  ...['title', 'description', 'updated', 'original'],
  ...['insights', 'via', 'metadata', 'body', 'extra'],
] as readonly (keyof typeof FIELDS)[];

const withField = (article: Article, name: keyof typeof FIELDS): Article => ({ ...article, [name]: FIELDS[name]() });
const served = (name: string) => ({ file: `news/${name}`, address: `/media/${name}` });
/** Two ask for one slug. */
const anyArticle = (number: number): Article =>
  NAMES.reduce(withField, makeArticle({ slug: `a${number || 1}`, file: `news/a${number}.md` }));
const { content: base } = makeContent(
  Array.from({ length: 24 }, (_, number) => fileOf(anyArticle(number))),
  {
    media: new Map<string, MediaFile>([
      ['news/p.png', { ...served('p.png'), kind: 'image', contentType: 'image/png', width: 1, height: 1 }],
      ['news/p.pdf', { ...served('p.pdf'), kind: 'pdf', contentType: 'application/pdf', bytes: 1 }],
    ]),
    mediaVersions: new Map([['news/p.png', '1']]),
    offerings: [makeOfferingFile({ slug: 'alpha' })],
    topics: [{ ...topic('IT: AI'), synonyms: ['ML'], shownAs: 'content/topics.yaml', line: 1, column: 1 }],
  },
);

function edited(articles: readonly ArticleFile[], index: number, name: keyof typeof FIELDS): ArticleFile[] {
  return articles.map((file, at) => (at === index ? fileOf(withField(file.article, name)) : file));
}

/** With the order of maps, which pages show. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(plain);
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, plain(held)]));
}

it('makes the decision that is made of the content alone, or none', () => {
  const later = new Date(NOW.getTime() + 1);
  let content = base;
  let decision = decideAt(content, NOW);
  let [reworded, decided] = [0, 0];
  for (let edit = 0; edit < 600; edit++) {
    let articles = content.articles;
    for (let change = 0; change <= random.below(3); change++)
      articles = edited(articles, random.below(articles.length), random.pick(random.below(3) === 0 ? NAMES : WORDING));
    const next = { ...content, articles };
    const made = runAtOnce(rewordArticles({ ...decision, content }, next, later));
    const expected = decideAt(next, later);
    if (made) {
      reworded += 1;
      expect(plain(made)).toEqual(plain(expected));
    } else decided += 1;
    [content, decision] = [next, made ?? expected];
  }
  expect(reworded).toBeGreaterThan(100);
  expect(decided).toBeGreaterThan(100);
});

describe('one article that is out', () => {
  const [article, other] = ['a', 'b'].map((slug) =>
    makeArticle({ slug, topics: [topic('IT: Cloud')], offerings: [offering('Beta', ['IT: AI'])] }),
  ) as [Article, Article];
  const before = makeContent([article, other].map(fileOf));
  const { content, library } = before;
  const reword = (fields: Partial<Article>, more = {}) =>
    runAtOnce(
      rewordArticles(
        before,
        { ...content, articles: [fileOf({ ...article, ...fields }), ...content.articles.slice(1)], ...more },
        NOW,
      ),
    )?.library;

  it('is shown in every list in its new wording, and the others stay the objects they are', () => {
    const made = reword({ title: 'New', body: 'New.' });
    const lists = [made?.articles, made?.topics.get('it-cloud')?.articles, made?.offerings.get('beta')?.articles];
    for (const list of lists) {
      expect(list?.map(({ title }) => title)).toEqual(['New', other.title]);
      expect(list?.[1]).toBe(library.articles[1]);
    }
    expect(made?.topics.get('it-ai')?.offerings[0]).toBe(made?.offerings.get('beta'));
    expect(made?.topics.get('it-cloud')?.neighbours).toBe(library.topics.get('it-cloud')?.neighbours);
    expect(library.articles[0]?.title).toBe(article.title);
  });

  it.each([
    { date: written('2024-01-02') },
    { status: 'draft' },
    { publishAt: written('2025-01-01') },
    { expires: written('2025-01-01') },
    { aliases: ['/old'] },
    { slug: 'c' },
    { topics: [] },
    { offerings: [] },
    { authors: [author('Ann')] },
    { publisher: { name: 'Brand', domain: null } },
    { subject: { name: 'Delta', slug: 'delta' } },
    { image: { file: 'p.png', alt: '' } },
    { pdf: { file: null, href: 'https://a.example/', label: '' } },
    { file: 'news/c.md' },
    { body: 'Body. ![A](p.png)' },
  ] satisfies Partial<Article>[])('is built into the lists anew with another %o', (fields) => {
    expect(reword(fields)).toBeUndefined();
  });

  it.each([
    { claims: [{ article: { slug: 'c', aliases: [] }, shownAs: 'content/news/c.md', places: fileOf(article).places }] },
    { offerings: [makeOfferingFile({ slug: 'x' })] },
    { media: new Map() },
    { mediaVersions: new Map() },
    { articles: content.articles.slice(1) },
  ])('is built into the lists anew beside another %o', (more) => {
    expect(reword({ title: 'New' }, more)).toBeUndefined();
  });
});

it('is built where a problem between files may stand in another line now', () => {
  const files = ['news/a.md', 'news/b.md'].map((file) => fileOf(makeArticle({ slug: 'same', file })));
  const before = makeContent(files);
  expect(before.problems.map(({ file }) => file)).toEqual(['content/news/b.md']);
  const articles = edited(files, 1, 'title');
  expect(runAtOnce(rewordArticles(before, { ...before.content, articles }, NOW))).toBeNull();
});

it('is built where many articles changed, since each is looked for in all lists', () => {
  const files = Array.from({ length: 65 }, (_, number) => fileOf(makeArticle({ slug: `a${number}` })));
  const before = makeContent(files);
  const reword = (count: number) => {
    const articles = files.map((file, at) => (at < count ? fileOf({ ...file.article, title: 'New' }) : file));
    return runAtOnce(rewordArticles(before, { ...before.content, articles }, NOW))?.library;
  };
  expect(reword(64)?.articles.filter(({ title }) => title === 'New')).toHaveLength(64);
  expect(reword(65)).toBeUndefined();
});
