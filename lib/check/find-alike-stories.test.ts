import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/article';
import { findAlikeStories, groupAlikeStories } from '@/lib/check/find-alike-stories';
import { LIBRARY_RULES } from '@/lib/check/library-rules';
import { askLibrary } from '@/tests/fixtures/ask-rule';
import { fileOf, makeArticle, written } from '@/tests/fixtures/make-article';

const story = (slug: string, day: string, original: string | null, more: Partial<Article> = {}) =>
  fileOf(makeArticle({ slug, date: written(day), original, title: slug, ...more }));

const titled = (slug: string, day: string, title: string, domain: string | null = `${slug}.example`) =>
  fileOf(makeArticle({ slug, date: written(day), title, publisher: domain ? { name: domain, domain } : null }));

const alike = (...files: Parameters<typeof findAlikeStories>[0]) =>
  findAlikeStories(files).map(({ file, like, why }) => `${file.article.slug} ${why} ${like.article.slug}`);

describe('the same original', () => {
  it('makes every later article one that is told already, however the address was copied', () => {
    expect(
      alike(
        story('c', '2024-01-03', 'http://www.a.example/x/?utm_source=mail#top'),
        story('a', '2024-01-01', 'https://a.example/x'),
        story('b', '2024-01-02', 'https://b.example/x'),
        story('d', '2024-01-04', 'https://a.example/x/'),
      ),
    ).toEqual(['c same-original a', 'd same-original a']);
  });

  it('leaves an article to be compared by its title with what came after it', () => {
    const first = story('a', '2024-01-01', 'https://a.example/x');
    const again = { title: 'FDA clears the first AI tool for sepsis', publisher: { name: 'B', domain: 'b.example' } };
    const third = titled('c', '2024-01-03', 'FDA clears first AI tool for sepsis');
    expect(alike(first, story('b', '2024-01-02', 'https://a.example/x', again), third)).toEqual([
      'b same-original a',
      'c similar-title b',
    ]);
  });

  it('takes no article from another that has its very title', () => {
    const title = 'FDA clears the first AI tool for sepsis';
    const of = (slug: string, day: string, original: string) =>
      story(slug, day, original, { title, publisher: { name: slug, domain: `${slug}.example` } });
    const named = story('a', '2024-01-02', 'https://a.example/o', {
      title: 'Something else altogether, in other words',
    });
    expect(
      alike(
        of('x', '2024-01-01', 'https://x.example/1'),
        named,
        of('b', '2024-01-03', 'https://a.example/o'),
        of('c', '2024-01-04', 'https://c.example/1'),
      ),
    ).toEqual(['b same-original a', 'c similar-title x']);
  });

  it('is none where it is a whole site, or missing', () => {
    const site = 'https://a.example/';
    const none = ['2024-01-01', '2024-01-02'].flatMap((day) => [story(`a${day}`, day, site), story(day, day, null)]);
    expect(alike(...none)).toEqual([]);
  });
});

describe('nearly the same title', () => {
  const first = titled('a', '2024-01-01', 'FDA clears the first AI tool for sepsis');

  it.each([
    ['in other case and punctuation', '2024-01-25', 'FDA Clears First AI Tool for Sepsis!'],
    ['with other words that say little', '2024-01-25', 'The FDA has cleared: first AI sepsis tool clears'],
    ['with words more, days later', '2024-01-05', 'FDA clears first AI tool to detect sepsis early, doctors'],
  ])('is one that another publisher gives %s', (_how, day, title) => {
    expect(alike(first, titled('b', day, title))).toEqual(['b similar-title a']);
  });

  it.each([
    ['of the same publisher', '2024-01-02', 'FDA clears first AI tool for sepsis', 'a.example'],
    [
      'with words more, weeks later',
      '2024-01-28',
      'FDA clears first AI tool to detect sepsis early, doctors',
      'b.example',
    ],
    ['a year later', '2025-01-01', 'FDA clears first AI tool for sepsis', 'b.example'],
    ['of another thing', '2024-01-02', 'FDA clears the first glucose monitor', 'b.example'],
    ['with another number', '2024-01-02', 'FDA clears the first 2 AI tools for sepsis', 'b.example'],
  ])('is none %s', (_how, day, title, domain) => {
    expect(alike(first, titled('b', day, title, domain))).toEqual([]);
  });

  it('of three words must be the same within a month, and of fewer is nothing', () => {
    const short = titled('a', '2024-01-01', 'Rebuilding CDC.gov');
    expect(alike(short, titled('b', '2024-01-20', 'Rebuilding the CDC.gov'))).toEqual(['b similar-title a']);
    expect(alike(short, titled('b', '2024-01-02', 'Rebuilding CDC.gov fast'))).toEqual([]);
    expect(alike(short, titled('b', '2024-03-20', 'Rebuilding CDC.gov'))).toEqual([]);
    expect(alike(titled('a', '2024-01-01', 'The new FedRAMP'), titled('b', '2024-01-01', 'New FedRAMP'))).toEqual([]);
  });

  it('is the house’s own too, and the nearest of several', () => {
    const own = titled('own', '2024-01-02', first.article.title, null);
    const late = titled('late', '2024-01-04', first.article.title);
    expect(alike(late, first, own)).toEqual(['own similar-title a', 'late similar-title own']);
  });

  it('is found however many titles share its usual words', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      titled(`n${index}`, '2024-01-01', `FDA clears the first tool number${index} alpha${index} beta${index}`),
    );
    expect(alike(first, ...many, titled('z', '2024-01-03', first.article.title))).toEqual(['z similar-title a']);
  });

  it('is not asked where the original is the same', () => {
    const [a, b] = ['a', 'b'].map((slug) => {
      const file = titled(slug, '2024-01-01', first.article.title);
      return { ...file, article: { ...file.article, original: 'https://x.example/story' } };
    });
    expect(a && b && alike(a, b)).toEqual(['b same-original a']);
  });
});

/** The second has the original of the first, the third its title. */
const RETOLD = [
  story('a', '2024-01-01', 'https://a.example/x', { title: 'FDA clears first AI sepsis tool' }),
  story('b', '2024-01-02', 'https://a.example/x'),
  titled('c', '2024-01-03', 'FDA clears first AI sepsis tool'),
];

describe('groups', () => {
  it('hold the earliest article and all that tells it again, by whatever reason; the newest group first', () => {
    const groups = groupAlikeStories([
      ...RETOLD,
      story('d', '2024-02-01', 'https://d.example/y'),
      story('e', '2024-02-02', 'https://d.example/y'),
      story('f', '2024-03-01', 'https://f.example/z'),
    ]);
    expect(
      groups.map(({ first, others }) => [first, ...others.map(({ file }) => file)].map(({ article }) => article.slug)),
    ).toEqual([
      ['d', 'e'],
      ['a', 'b', 'c'],
    ]);
    expect(groups[1]?.others.map(({ why }) => why)).toEqual(['same-original', 'similar-title']);
  });
});

describe('as problems', () => {
  it('are told once, of the later article, at its address or its title', () => {
    expect(LIBRARY_RULES.flatMap((rule) => askLibrary(rule, RETOLD))).toMatchObject([
      {
        rule: 'story-duplicate',
        severity: 'warning',
        file: 'content/news/b.md',
        line: 6,
        field: 'link.href',
        message: 'is the original of content/news/a.md too',
      },
      {
        rule: 'story-similar',
        file: 'content/news/c.md',
        line: 5,
        field: 'title',
        message: 'is almost the same as the title of content/news/a.md ("FDA clears first AI sepsis tool")',
      },
    ]);
  });
});
