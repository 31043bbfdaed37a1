import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkMdx } from '@/lib/content/check-mdx';
import { isPageUnread, readAboutPage } from '@/lib/content/house-page';
import { UNREAD } from '@/lib/library/known-files';
import { unprivileged } from '@/tests/fixtures/unprivileged';

function folderWith(source: string): string {
  const root = mkdtempSync(path.join(tmpdir(), 'house-'));
  mkdirSync(path.join(root, 'pages'));
  writeFileSync(path.join(root, 'pages', 'about.mdx'), source);
  return root;
}

async function checkHousePages(root: string) {
  return (await readAboutPage(root, new Map(), checkMdx)).problems;
}

async function told(body: string): Promise<string[]> {
  const problems = await checkHousePages(folderWith(`---\ntitle: About\n---\n${body}`));
  return problems.map(({ line, message }) => `${line} ${message}`);
}

it('finds nothing wrong with the components of the house, or with braces in code', async () => {
  expect(await told('<Lede>\n  Text\n</Lede>\n\n## Part\n\nUse `{{ braces }}`.\n\n```\n# comment\n```\n')).toEqual([]);
});

it('names what would be dropped or break the page, all at once, at its line', async () => {
  expect(await told('# One\n\ntext {1 + 1}\n\nand <Foo/>\n\n<span style="x">y</span>\n')).toEqual([
    '4 has a heading of the first level',
    '6 holds a JavaScript expression, which is not run',
    '8 <Foo> is no component here',
    '10 <span> has an attribute that is no plain text or a style',
  ]);
});

it('says where MDX cannot be read', async () => {
  expect(await told('fine\n\ntext <br> more\n')).toEqual([
    expect.stringMatching(/^6 is not MDX: Expected a closing tag/),
  ]);
});

it('is told where the page is a folder, and finds none where the folder of pages is a file', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'house-'));
  mkdirSync(path.join(root, 'pages', 'about.mdx'), { recursive: true });
  expect(await checkHousePages(root)).toMatchObject([
    { rule: 'house-page', field: 'file', message: 'is a folder where a file is expected' },
  ]);
  const other = mkdtempSync(path.join(tmpdir(), 'house-'));
  writeFileSync(path.join(other, 'pages'), 'x');
  expect(await checkHousePages(other)).toEqual([]);
});

it('asks for a title, and is content without a page', async () => {
  const problems = await checkHousePages(folderWith('---\ndescription: x\n---\n'));
  expect(problems).toMatchObject([{ field: 'title', message: 'is missing' }]);
  expect(await checkHousePages(mkdtempSync(path.join(tmpdir(), 'house-')))).toEqual([]);
});

it('is read again where it could not be read, though the file did not change', async () => {
  await unprivileged(async () => {
    const root = folderWith('---\ntitle: About\n---\nText.\n');
    const file = path.join(root, 'pages', 'about.mdx');
    const known = new Map();
    chmodSync(file, 0);
    expect((await readAboutPage(root, known)).problems).toMatchObject([{ message: 'cannot be read' }]);
    const { version } = known.get('pages/about.mdx');
    expect([version, isPageUnread(known)]).toEqual([UNREAD, true]);
    chmodSync(file, 0o644);
    expect((await readAboutPage(root, known)).value?.title).toBe('About');
    expect(isPageUnread(known)).toBe(false);
  });
});
