import sharp from 'sharp';
import { expect, it } from 'vitest';
import { runAtOnce } from '@/lib/core/steps';
import { makeEdition, nextTurn } from '@/lib/edition/edition';
import { emptyContentCache } from '@/lib/library/content';
import { openContentReader } from '@/lib/library/content-reader';
import { problemOf } from '@/lib/rules/rules';
import { DEFAULT_SITE } from '@/lib/site/site-defaults';
import { articleText, fileOf, LEAST, makeArticle, makeContent, NOW, written } from '@/tests/fixtures/make-article';
import { tempFolder, writeInto } from '@/tests/fixtures/temp-folder';

const PICTURE = await sharp({ create: { width: 2, height: 1, channels: 3, background: 'teal' } })
  .png()
  .toBuffer();
const articles = [fileOf(makeArticle({ slug: 'due', publishAt: written('2024-06-01T18:00:00Z') }))];

it('turns when the next article is due', () => {
  expect(runAtOnce(nextTurn({ articles, site: DEFAULT_SITE }, new Date('2024-06-01T12:00:00Z')))).toEqual(
    new Date('2024-06-01T18:00:00Z'),
  );
});

it('turns with the day at the latest', () => {
  expect(runAtOnce(nextTurn({ articles, site: DEFAULT_SITE }, new Date('2024-06-01T18:00:00Z')))).toEqual(
    new Date('2024-06-02T00:00:00Z'),
  );
  expect(runAtOnce(nextTurn({ articles: [], site: DEFAULT_SITE }, new Date('2024-12-31T23:59:59.999Z')))).toEqual(
    new Date('2025-01-01T00:00:00Z'),
  );
  expect(runAtOnce(nextTurn({ articles: [], site: DEFAULT_SITE }, new Date('2025-01-01T00:00:00Z')))).toEqual(
    new Date('2025-01-02T00:00:00Z'),
  );
});

it('turns with the day of the site’s zone', () => {
  const site = { ...DEFAULT_SITE, timeZone: 'Asia/Tokyo' };
  expect(runAtOnce(nextTurn({ articles: [], site }, new Date('2024-06-01T18:00:00Z')))).toEqual(
    new Date('2024-06-02T15:00:00Z'),
  );
});

const wrong = (file: string, rule: 'front-matter' | 'field-unknown' = 'front-matter') =>
  problemOf(rule, { file: `content/news/${file}.md`, line: 3, column: 1, field: 'x', message: 'is wrong' });

it('holds the errors of files and those between them, by place, and no warnings', async () => {
  const same = ['a', 'b'].map((name) => fileOf(makeArticle({ slug: 'same', file: `news/${name}.md` })));
  const image = { file: 'none.png', alt: '' };
  const pictured = fileOf(makeArticle({ slug: 'pictured', image }));
  const problems = [wrong('z'), wrong('aa'), wrong('b', 'field-unknown')];
  const { content } = makeContent([...same, pictured], { problems });
  for (const shown of ['published', 'everything'] as const) {
    const { errors } = await makeEdition(content, NOW, shown, 1);
    expect(errors.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'front-matter content/news/aa.md',
      'slug-duplicate content/news/b.md',
      'front-matter content/news/z.md',
    ]);
  }
});

it('takes over from the edition before it what an edit of wording leaves as it is', async () => {
  const { content } = makeContent(articles, { problems: [wrong('a')] });
  const before = await makeEdition(content, NOW, 'published', 1);
  const reworded = {
    ...content,
    articles: articles.map(({ article }) => fileOf({ ...article, title: 'New' })),
    problems: [wrong('b')],
  };
  const after = await makeEdition(reworded, NOW, 'published', 2, before);
  expect(after.library.position).toBe(before.library.position);
  expect([before, after].map(({ errors }) => errors)).toEqual([[wrong('a')], [wrong('b')]]);
  expect(after).toEqual(await makeEdition(reworded, NOW, 'published', 2));
});

it('takes over nothing when the clock was set back, since articles may not be due any more', async () => {
  const { content } = makeContent(articles);
  const before = await makeEdition(content, new Date('2024-06-01T19:00:00Z'), 'published', 1);
  expect(before.library.articles).toHaveLength(1);
  const after = await makeEdition({ ...content }, NOW, 'published', 2, before);
  expect(after.library.articles).toEqual([]);
});

it('shows a picture in the text of an article that had it above its text already', async () => {
  const textOf = (body: string) => articleText({ ...LEAST, featuredImage: 'p.png' }, body);
  const root = tempFolder({ 'news/a.md': textOf('Body.'), 'news/p.png': PICTURE });
  const reader = openContentReader(root, { cache: emptyContentCache(), lastGood: true });
  const before = await makeEdition(await reader.read(null), NOW, 'published', 1);
  writeInto(root, 'news/a.md', textOf('![A ward](p.png)'));
  const content = await reader.read(new Set(['news/a.md']));
  expect(content.media).toBe(before.content.media);
  const { library } = await makeEdition(content, NOW, 'published', 2, before);
  expect([...library.bodyMedia.keys()]).toEqual(['news/p.png']);
});
