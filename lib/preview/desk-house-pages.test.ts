import { expect, it } from 'vitest';
import { problemsOf } from '@/lib/check/read-checked';
import { libraryAt } from '@/lib/edition/library-at';
import { readContent } from '@/lib/library/read-content';
import { buildDeskHousePages } from '@/lib/preview/desk-house-pages';
import { NOW } from '@/tests/fixtures/make-article';
import { tempFolder } from '@/tests/fixtures/temp-folder';

it('lists every page with its state, its address, its places and what is wrong with it', async () => {
  const page = (fields: string) => `---\ntitle: A page\n${fields}---\nSee [more](/nowhere).\n`;
  const content = await readContent(
    tempFolder({
      'pages/about.mdx': page('navigation: 2\nfooter: true\nupdated: 2024-05-01\n'),
      'pages/soon.mdx': page('status: draft\nnavigation: true\n'),
      'pages/news/mine.mdx': page('footer: true\n'),
      'pages/torn.mdx': 'Nothing above.\n',
      'pages/notes.txt': 'x',
    }),
  );
  const rows = buildDeskHousePages(content, libraryAt(content, NOW, 'everything'), problemsOf(content, NOW));
  expect(
    rows.map(({ file, path, title, state, linkedIn, updated }) => [file, path, title, state, linkedIn, updated]),
  ).toEqual([
    ['pages/about.mdx', '/about', 'A page', 'published', 'navigation, place 2; footer', '2024-05-01'],
    ['pages/news/mine.mdx', '/news/mine', 'A page', 'broken', '', null],
    ['pages/soon.mdx', '/soon', 'A page', 'draft', 'navigation', null],
    ['pages/torn.mdx', '/torn', '', 'broken', '', null],
  ]);
  expect(rows.map(({ problems }) => problems.map(({ rule }) => rule))).toEqual([
    ['link-broken'],
    ['page-address', 'link-broken'],
    ['link-broken'],
    ['front-matter'],
  ]);
});
