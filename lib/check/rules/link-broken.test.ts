import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/article';
import { linkBroken } from '@/lib/check/rules/link-broken';
import { DEFAULT_SITE } from '@/lib/site/site-defaults';
import { askLibrary } from '@/tests/fixtures/ask-rule';
import { author, fileOf, makeArticle, makeHousePage, offering, topic, written } from '@/tests/fixtures/make-article';

const ORIGIN = 'https://news.example.org';
const ORIGINAL = 'https://a.example/2024/story';

const house = makeArticle({
  slug: 'a-known-article',
  aliases: ['/news/older', '/very/old'],
  topics: [topic('IT: Telehealth')],
  offerings: [offering('Product X')],
  authors: [author('Jane Doe')],
  publisher: { name: 'A', domain: 'a.example' },
});

const PAGES = [makeHousePage({ path: '/about' }), makeHousePage({ path: '/soon', status: 'draft' })];

/** What is told of an article with this body, beside an article with pages of every kind. */
function told(body: string, fields: Partial<Article> = {}, others: readonly Article[] = [], pages = PAGES) {
  const linking = makeArticle({ slug: 'linking', file: 'news/x.md', body, ...fields });
  const site = { ...DEFAULT_SITE, address: ORIGIN };
  return askLibrary(linkBroken, [house, linking, ...others].map(fileOf), { pages, site });
}

describe('a link to a page that is not there', () => {
  it('is told at its line', () => {
    expect(told('Words.\n\n[a](/news/gone), [b](/news/gone)\n<a href="/topic/gone">c</a>')).toMatchObject([
      {
        rule: 'link-broken',
        severity: 'warning',
        file: 'content/news/x.md',
        line: 52,
        column: 1,
        field: 'body',
        message: '"/news/gone" leads to no page of this site',
        hint: 'correct it, or remove it',
      },
      { line: 52 },
      { line: 53, message: '"/topic/gone" leads to no page of this site' },
    ]);
  });

  it.each(['/topic/x', '/offering/x', '/author/x', '/source/x.example', '/news/a/b', '/elsewhere'])(
    'may lie anywhere: %s',
    (path) => {
      expect(told(`[a](${path})`)).toHaveLength(1);
    },
  );

  it.each([
    ['/news/a-knwon-article', '/news/a-known-article'],
    ['/topic/it-telehelth', '/topic/it-telehealth'],
    ['/offering/prodct-x', '/offering/product-x'],
  ])('is told with the page that was meant: %s', (path, meant) => {
    expect(told(`[a](${path})`)).toMatchObject([{ hint: `did you mean ${meant}?` }]);
  });

  it('may be a whole address of this site', () => {
    expect(told(`[a](${ORIGIN}/news/gone)`, { original: ORIGINAL })).toMatchObject([
      { message: `"${ORIGIN}/news/gone" leads to no page of this site` },
    ]);
  });
});

describe('pages of the house', () => {
  it('are told where they lead nowhere, at the line', () => {
    const page = makeHousePage({ path: '/help', links: [{ href: '/abuot', line: 7 }] });
    expect(told('', {}, [], [...PAGES, page])).toMatchObject([
      {
        file: 'content/pages/help.mdx',
        line: 7,
        field: 'body',
        message: '"/abuot" leads to no page of this site',
        hint: 'did you mean /about?',
      },
    ]);
  });

  it('are no place to lead to while they are drafts, except from a draft', () => {
    expect(told('[a](/soon)')).toMatchObject([
      { message: '"/soon" leads to content/pages/soon.mdx, which is a draft', otherFiles: ['content/pages/soon.mdx'] },
    ]);
    const page = makeHousePage({ path: '/later', status: 'draft', links: [{ href: '/soon', line: 7 }] });
    expect(told('', {}, [], [...PAGES, page])).toEqual([]);
  });
});

describe('a link that leads somewhere', () => {
  it.each([
    ...['/news/a-known-article', '/news/a-known-article/#part', '/news/older?x=1', '/very/old'],
    ...['/topic/it-telehealth', '/offering/product-x', '/author/jane-doe', '/source/a.example', '/about'],
    ...['/topic', '/', '/feed.xml', '/search?q=x', '/picture.png', '/sitemap.xml', '/news/page/99'],
    `${ORIGIN}/news/a-known-article`,
    ORIGIN,
    'https://other.example/news/gone',
  ])('is not told: %s', (href) => {
    expect(told(`[a](${href})`)).toEqual([]);
  });
});

describe('a root-relative link of an article with an original', () => {
  it('is told, with where it leads, where it has the form of an address of this site', () => {
    expect(told('[a](/offering/gone)', { original: ORIGINAL })).toMatchObject([
      {
        message: 'this site has no page "/offering/gone", so the link leads to https://a.example/offering/gone',
        hint: 'if that is right, write the whole address',
      },
    ]);
  });

  it.each(['/2024/other', '/news/2024/other', '/topic', '/elsewhere'])('is the original’s own: %s', (path) => {
    expect(told(`[a](${path})`, { original: ORIGINAL })).toEqual([]);
  });

  it('is the original’s own where the original lies in a section of that name', () => {
    expect(told('[a](/news/other)', { original: 'https://a.example/news/story' })).toEqual([]);
  });
});

describe('a link to a page of the house that is a slip away', () => {
  it('is told of an article with an original as well, which its site may not have', () => {
    expect(told('[a](/abuot)', { original: ORIGINAL })).toMatchObject([
      {
        message: 'this site has no page "/abuot", so the link leads to https://a.example/abuot',
        hint: 'did you mean /about?',
      },
    ]);
  });

  it.each(['/abouts', '/contact', '/a.png', '/2024/about-us'])('is none: %s', (path) => {
    expect(told(`[a](${path})`, { original: ORIGINAL })).toEqual([]);
  });
});

describe('a link to a file of the folder', () => {
  const other = makeArticle({ slug: 'other-story', file: 'news/2024/other.md' });

  it.each([
    ['2024/other.md', '/news/other-story'],
    ['./2024/other.md#part', '/news/other-story'],
    ['../pages/about.mdx', '/about'],
    ['/news/2024/other.md', '/news/other-story'],
    ['/content/news/2024/other.md', '/news/other-story'],
  ])('is told with the address of its page: %s', (href, address) => {
    for (const original of [null, ORIGINAL])
      expect(told(`[a](${href})`, { original }, [other])).toMatchObject([
        {
          rule: 'link-broken',
          message: `"${href}" is the name of a file, not an address`,
          hint: `write ${address}`,
        },
      ]);
  });

  it('is told of one of the site’s own pages, whose links to other pages are right', () => {
    const page = makeHousePage({
      path: '/help/more',
      file: 'pages/help/more.mdx',
      links: [
        { href: '../about.mdx', line: 3 },
        { href: '../../news/2024/other.md', line: 4 },
      ],
    });
    expect(told('', {}, [other], [...PAGES, page])).toMatchObject([{ line: 4, hint: 'write /news/other-story' }]);
  });

  it('is left to the original where there is no such file', () => {
    expect(told('[a](readme.md)', { original: ORIGINAL })).toEqual([]);
  });
});

describe('a link that does not begin at the root', () => {
  it.each(['other.html', '../2024/other', 'topic/it-telehealth'])('is told where there is no original: %s', (href) => {
    expect(told(`[a](${href})`)).toMatchObject([
      { message: `"${href}" leads nowhere, because the article has no original to whose site it may belong` },
    ]);
    expect(told(`[a](${href})`, { original: ORIGINAL })).toEqual([]);
  });

  it('is told with the page that may be meant', () => {
    expect(told('[a](abuot)')).toMatchObject([{ hint: 'did you mean /about?' }]);
  });

  it.each(['[sic](see below)', '[a](report.pdf)', '[a](ward.png)', '[a](#part)', '[a](?page=2)'])(
    'is none, or asked of by another rule: %s',
    (body) => {
      expect(told(body)).toEqual([]);
    },
  );
});

describe('a link to a piece that is not published', () => {
  const soon = makeArticle({ slug: 'soon', date: written('2024-07-01'), aliases: ['/news/soon-old'] });

  it.each([
    ['/news/draft', makeArticle({ slug: 'draft', status: 'draft' }), 'content/news/draft.md, which is a draft'],
    ['/news/soon', soon, 'content/news/soon.md, which appears on 2024-07-01'],
    ['/news/soon-old', soon, 'content/news/soon.md, which appears on 2024-07-01'],
    [
      '/news/over',
      makeArticle({ slug: 'over', expires: written('2024-05-01') }),
      'content/news/over.md, which has expired',
    ],
  ])('is told in words of its own: %s', (path, target, message) => {
    expect(told(`[a](${path})`, {}, [target])).toMatchObject([{ message: `"${path}" leads to ${message}` }]);
    const original = 'https://a.example/news/story';
    expect(told(`[a](${path})`, { original }, [target])).toMatchObject([{ message: `"${path}" leads to ${message}` }]);
  });

  it('is not told of a piece that is not published itself', () => {
    expect(told('[a](/news/soon)', { status: 'draft' }, [soon])).toEqual([]);
    expect(told('[a](/news/gone)', { status: 'draft' }, [soon])).toHaveLength(1);
  });
});

it('of a page of the house is understood from the place of its file, and named as written', () => {
  const links = ['about.mdx', 'help', 'contact', '../about', 'form.pdf', 'ward.png'].map((href, index) => ({
    href,
    line: index + 5,
  }));
  const pages = [...PAGES, makeHousePage({ path: '/help', file: 'pages/index-of-help.mdx', links })];
  expect(askLibrary(linkBroken, [fileOf(house)], { pages }).map(({ line, message }) => [line, message])).toEqual([
    [7, '"contact" leads to no page of this site'],
  ]);
});
