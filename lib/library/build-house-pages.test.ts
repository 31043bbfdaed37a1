import { expect, it } from 'vitest';
import { decideAt } from '@/lib/edition/library-at';
import type { HousePage } from '@/lib/house-page/house-page';
import { makeContent, makeHousePage, NOW } from '@/tests/fixtures/make-article';

const decide = (pages: readonly HousePage[], shown?: 'everything') =>
  decideAt(makeContent([], { pages }).content, NOW, shown);

it('shows pages by their addresses, drafts in a preview alone', () => {
  const pages = [makeHousePage({ path: '/about' }), makeHousePage({ path: '/help/soon', status: 'draft' })];
  expect([...decide(pages).library.pages.keys()]).toEqual(['/about']);
  expect([...decide(pages, 'everything').library.pages.keys()]).toEqual(['/about', '/help/soon']);
  expect(decide(pages).problems).toEqual([]);
});

it.each([
  ['/', '/'],
  ['/news', '/news'],
  ['/news/hello', '/news'],
  ['/topic/x/y', '/topic'],
  ['/search', '/search'],
  ['/author', '/author'],
  ['/preview/x', '/preview'],
  ['/api/x', '/api'],
  ['/feed.xml', '/feed.xml'],
  ['/robots.txt', '/robots.txt'],
  ['/house-page/x', '/house-page'],
  ['/404', '/404'],
])('refuses %s, which the site has itself, and names both', (path, own) => {
  const { library, problems } = decide([makeHousePage({ path })]);
  expect(library.pages.size).toBe(0);
  expect(problems).toMatchObject([
    {
      rule: 'page-address',
      severity: 'error',
      file: `content/pages${path}.mdx`,
      message: `makes the address ${path}, but ${own} belongs to the site itself`,
      hint: 'give the file or its folder another name',
    },
  ]);
});

it('refuses an address that is always led on to another', () => {
  expect(decide([makeHousePage({ path: '/help/page/1' })]).problems).toMatchObject([
    { message: 'makes the address /help/page/1, which leads on to /help' },
  ]);
});

it('gives an address to one of two files, published before draft, whatever the capitals, and names both', () => {
  const [folder, file] = ['pages/help/index.mdx', 'pages/Help.mdx'].map((name) => ({
    file: name,
    shownAs: `content/${name}`,
  }));
  const { library, problems } = decide([
    makeHousePage({ path: '/Help', ...file, status: 'draft' }),
    makeHousePage({ path: '/help', ...folder }),
  ]);
  expect([...library.pages.values()].map((page) => page.file)).toEqual(['pages/help/index.mdx']);
  expect(problems).toMatchObject([
    {
      file: 'content/pages/Help.mdx',
      message: 'makes the address /Help, which content/pages/help/index.mdx has already',
      otherFiles: ['content/pages/help/index.mdx'],
    },
  ]);
});
