import { describe, expect, it } from 'vitest';
import { parseArticle } from '@/lib/article/validate-article';
import { offeringChoices, topicChoices } from '@/lib/editor/choices';
import { houseNameOf, isFree, nextId, ownerOf, problemsOfAdding, sameStory } from '@/lib/editor/holdings';
import { guessBrand, partByOwner } from '@/lib/editor/new-article';
import { articleText, leastText } from '@/tests/fixtures/make-article';
import { makeHoldings } from '@/tests/fixtures/make-holdings';

const FILES = {
  'pages/about.mdx': '---\ntitle: About\nstatus: draft\n---\nWe are.\n',
  'news/one.md': leastText({
    slug: 'One',
    id: 41,
    aliases: ['/news/old-one', '/posts/one'],
    link: { brand: 'Example News', href: 'https://www.news.example/one/' },
    categories: ['Symplur: Cancer', 'Plain'],
    relatedOfferings: [{ label: 'Product', permalink: '/offering/product-x', categories: ['Plain'], offeringId: 7 }],
  }),
  'news/draft.md': leastText({
    slug: 'draft',
    status: 'draft',
    id: 99,
    link: 'https://draft.example/x',
    categories: ['Secret', 'Plain'],
  }),
  'news/later.md': leastText({ slug: 'later', date: '2099-01-01' }),
  'news/gone.md': leastText({ slug: 'gone', expiryDate: '2020-01-01' }),
  'news/broken.md': articleText({ slug: 'broken', title: 'No date' }),
  'offerings/lonely.md': articleText({ label: 'Lonely' }),
  'topics.yaml': 'Plain: {synonyms: [simple]}\n',
} as const;

describe('an address', () => {
  it.each([
    ['one', 'one.md'],
    ['old-one', 'one.md'],
    ['draft', 'draft.md'],
    ['later', 'later.md'],
    ['gone', 'gone.md'],
  ])('%s is owned by %s, published or not', async (slug, file) => {
    expect(ownerOf(slug, await makeHoldings(FILES))?.article.file).toBe(`news/${file}`);
  });

  it.each(['/news/one', '/news/old-one', '/posts/one', '/about', '/topic/plain', '/offering/lonely'])(
    '%s cannot become an alias',
    async (path) => {
      expect(isFree(path, await makeHoldings(FILES))).toBe(false);
    },
  );

  it('that nobody has is free, as a slug and as an alias', async () => {
    const holdings = await makeHoldings(FILES);
    expect(ownerOf('new', holdings)).toBeNull();
    expect(partByOwner(['/news/new', '/news/one', '/posts/two'], holdings)).toEqual({
      free: ['/news/new', '/posts/two'],
      taken: ['/news/one'],
    });
  });
});

it('finds the articles of an original however its address is copied, drafts included', async () => {
  const holdings = await makeHoldings(FILES);
  const files = (original: string) => sameStory(original, holdings).map((found) => found.article.file);
  expect(files('http://news.example/one?utm_source=x')).toEqual(['news/one.md']);
  expect(files('https://draft.example/x')).toEqual(['news/draft.md']);
  expect(files('https://news.example/two')).toEqual([]);
});

it('does not take two pieces about a whole site for one story', async () => {
  const holdings = await makeHoldings({
    'news/a.md': leastText({ slug: 'a', link: { href: 'https://site.example/' } }),
  });
  expect(sameStory('https://site.example', holdings)).toEqual([]);
});

describe('a publisher', () => {
  it('is called as the house calls it', async () => {
    const holdings = await makeHoldings(FILES);
    expect(houseNameOf('news.example', holdings)).toBe('Example News');
    expect(guessBrand('https://www.news.example/two', holdings)).toBe('Example News');
  });

  it('is called by its domain where the house has nothing of theirs, and not at all without one', async () => {
    const holdings = await makeHoldings(FILES);
    expect(guessBrand('https://www.other.example/two', holdings)).toBe('other.example');
    expect(guessBrand('https://127.0.0.1/two', holdings)).toBe('');
    expect(guessBrand('', holdings)).toBe('');
  });
});

describe('the next id', () => {
  it('is one more than the highest, drafts included', async () => {
    expect(nextId(await makeHoldings(FILES))).toBe(100);
  });

  it('is none in a house whose articles have none', async () => {
    expect(nextId(await makeHoldings({ 'news/a.md': leastText({ id: 'abc' }) }))).toBeNull();
  });
});

describe('what can be chosen', () => {
  it('are the topics of every article, those with most first, with what else they are called', async () => {
    const topics = topicChoices(await makeHoldings(FILES));
    expect(topics.map(({ name, count, synonyms }) => [name, count, synonyms])).toEqual([
      ['Plain', 2, ['simple']],
      ['Secret', 1, []],
      ['Symplur: Cancer', 1, []],
    ]);
  });

  it('are offerings as articles mention them, and those that only a file describes', async () => {
    expect(
      offeringChoices(await makeHoldings(FILES)).map(({ ref, count }) => [ref.slug, ref.offeringId, count]),
    ).toEqual([
      ['product-x', '7', 1],
      ['lonely', '', 0],
    ]);
  });
});

describe('adding an article', () => {
  const adding = async (fields: Readonly<Record<string, unknown>>) => {
    const checked = parseArticle(leastText(fields), 'news/0.md', 'content/news/0.md');
    return problemsOfAdding(await makeHoldings(FILES), checked, new Map()).map(({ rule, field }) => [rule, field]);
  };

  it('is told nothing of what is wrong without it', async () => {
    expect(await adding({ slug: 'new' })).toEqual([]);
  });

  it('is told of every collision, even one that the other file would lose', async () => {
    expect(await adding({ slug: 'one', aliases: ['/posts/one', '/about'] })).toEqual(
      expect.arrayContaining([
        ['slug-duplicate', 'slug'],
        ['alias-taken', 'aliases[1]'],
      ]),
    );
  });

  it('collides with a file that is no article yet', async () => {
    expect(await adding({ slug: 'broken' })).toEqual([['slug-duplicate', 'slug']]);
  });

  it('is told what is wrong with itself', async () => {
    expect(await adding({ slug: 'new', date: 'soon' })).toEqual([['date-exists', 'date']]);
  });
});
