import { expect, it } from 'vitest';
import { makeEdition } from '@/lib/edition/edition';
import { shownName } from '@/lib/library/list-content';
import { readContent } from '@/lib/library/read-content';
import { addressAfter, addressOfFile, fileAt, filePagePath, plainFileAt } from '@/lib/preview/find-file';
import type { LivePreview } from '@/lib/preview/live-preview';
import type { Snapshot } from '@/lib/preview/snapshot';
import { articleText, leastText, NOW } from '@/tests/fixtures/make-article';
import { tempFolder } from '@/tests/fixtures/temp-folder';

async function snapshotOf(files: Readonly<Record<string, string>>): Promise<Snapshot> {
  const content = await readContent(tempFolder(files));
  return { ...(await makeEdition(content, NOW, 'everything', 1)), unread: 0 };
}

const remembering = (slugs: Readonly<Record<string, string>> = {}): Pick<LivePreview, 'lastSlug'> => ({
  lastSlug: (file) => slugs[file] ?? null,
});

const files = {
  'news/good.md': leastText({ slug: 'good', featuredImage: 'good.png' }),
  'news/bad-date.md': leastText({ slug: 'bad', date: 'never' }),
  'news/unreadable.md': '---\nslug: [\n---\n',
  'news/taken.md': leastText({ slug: 'good', date: 'never' }),
  'offerings/thing.md': articleText({ label: 'Thing' }),
};

it('finds the file behind an address', async () => {
  const snapshot = await snapshotOf(files);
  expect(fileAt(remembering(), snapshot, '/news/good')).toMatchObject({ kind: 'article' });
  expect(fileAt(remembering(), snapshot, '/news/good/?x=1')).toMatchObject({ kind: 'article' });
  expect(fileAt(remembering(), snapshot, '/news/bad')).toMatchObject({
    kind: 'broken',
    file: { file: 'news/bad-date.md' },
  });
  expect(fileAt(remembering(), snapshot, '/news')).toBeNull();
  expect(fileAt(remembering(), snapshot, '/preview/file?file=news%2Funreadable.md')).toMatchObject({ kind: 'broken' });
  expect(fileAt(remembering(), snapshot, '/preview/file?file=../secret')).toBeNull();
});

it('takes a file by the path that a check takes, too', async () => {
  const snapshot = await snapshotOf(files);
  const shownAs = shownName(snapshot.content.root, 'news/unreadable.md');
  expect(fileAt(remembering(), snapshot, filePagePath(shownAs))).toMatchObject({
    file: { file: 'news/unreadable.md' },
  });
  const good = shownName(snapshot.content.root, 'news/good.md');
  expect(addressOfFile(remembering(), snapshot, good)).toBe('/news/good');
});

it('leaves an address to the article that owns it', async () => {
  const snapshot = await snapshotOf(files);
  expect(fileAt(remembering(), snapshot, '/news/good')).toMatchObject({ file: { article: { file: 'news/good.md' } } });
  expect(addressOfFile(remembering(), snapshot, 'news/taken.md')).toBe('/preview/file?file=news%2Ftaken.md');
});

it('keeps the address of a file that cannot be read any more', async () => {
  const snapshot = await snapshotOf(files);
  const preview = remembering({ 'news/unreadable.md': 'once' });
  expect(fileAt(preview, snapshot, '/news/once')).toMatchObject({ kind: 'broken' });
  expect(addressOfFile(preview, snapshot, 'news/unreadable.md')).toBe('/news/once');
});

it('keeps the address of a file that lost what its address was made of', async () => {
  const snapshot = await snapshotOf({
    'news/derived.md': articleText({ date: '2021-02-17', link: { brand: 'b.org' } }),
  });
  const preview = remembering({ 'news/derived.md': 'b-the-lost-title' });
  expect(fileAt(preview, snapshot, '/news/b-the-lost-title')).toMatchObject({ kind: 'broken' });
});

it('leads from a picture to its article, from an offering to its page, from other files nowhere', async () => {
  const snapshot = await snapshotOf(files);
  expect(addressOfFile(remembering(), snapshot, 'news/good.png')).toBe('/news/good');
  expect(addressOfFile(remembering(), snapshot, 'offerings/thing.md')).toBe('/offering/thing');
  expect(addressOfFile(remembering(), snapshot, 'topics.yaml')).toBeNull();
});

it('tells where an article went whose slug was changed', async () => {
  const snapshot = await snapshotOf(files);
  const once: Readonly<Record<string, string>> = { old: 'news/good.md', gone: 'news/gone.md', good: 'news/good.md' };
  const preview = { ...remembering(), fileOnceAt: (slug: string) => once[slug] ?? null };
  expect(addressAfter(preview, snapshot, '/news/old')).toBe('/news/good');
  expect(
    ['/news/gone', '/news/never', '/news/good', '/topic/old'].map((at) => addressAfter(preview, snapshot, at)),
  ).toEqual([null, null, null, null]);
});

it('gives no address to an article whose address differs from another’s only in case', async () => {
  const snapshot = await snapshotOf({
    'news/a.md': leastText({ slug: 'Foo-Bar', date: '2020-01-01' }),
    'news/b.md': leastText({ slug: 'foo-bar', date: '2021-01-01' }),
  });
  const addresses = ['news/a.md', 'news/b.md'].map((file) => addressOfFile(remembering(), snapshot, file));
  expect(addresses.filter((address) => address?.startsWith('/preview/file'))).toHaveLength(1);
  const shown = addresses.find((address) => address?.startsWith('/news/')) ?? '';
  expect(snapshot.library.position.has(shown.slice('/news/'.length))).toBe(true);
});

it('finds a file whose front matter is no YAML under the slug that stands in it', async () => {
  const snapshot = await snapshotOf({ 'news/torn.md': "---\ntitle: 'A torn title\nslug: torn\n---\nBody.\n" });
  expect(fileAt(remembering(), snapshot, '/news/torn')).toMatchObject({
    kind: 'broken',
    file: { title: 'A torn title', body: 'Body.\n' },
  });
});

it('finds the files of offerings and of the house’s pages, whole or broken', async () => {
  const snapshot = await snapshotOf({
    'offerings/thing.md': articleText({ label: 'Thing' }),
    'offerings/renamed.md': articleText({ label: 'Other', permalink: '/offering/other-name' }),
    'offerings/bad.md': articleText({ label: 'Bad', homepage: 'no address' }),
    'pages/about.mdx': '---\ntitle: About\n---\nWe are.\n',
    'pages/help/me.mdx': 'Help.\n',
    'pages/topic.mdx': '---\ntitle: Topics\n---\nText.\n',
  });
  expect(plainFileAt(snapshot, '/offering/thing')).toBe('offerings/thing.md');
  expect(plainFileAt(snapshot, '/offering/other-name?x')).toBe('offerings/renamed.md');
  expect(plainFileAt(snapshot, '/offering/bad/')).toBe('offerings/bad.md');
  expect(plainFileAt(snapshot, '/offering/none')).toBeNull();
  expect(plainFileAt(snapshot, '/offering/..%2Fsecret')).toBeNull();
  expect(plainFileAt(snapshot, '/about')).toBe('pages/about.mdx');
  expect(plainFileAt(await snapshotOf({}), '/about')).toBeNull();
  expect(addressOfFile(remembering(), snapshot, 'offerings/bad.md')).toBe('/offering/bad');
  expect(addressOfFile(remembering(), snapshot, 'pages/about.mdx')).toBe('/about');
  expect(fileAt(remembering(), snapshot, '/about')).toBeNull();
  expect(fileAt(remembering(), snapshot, '/help/me')).toMatchObject({
    kind: 'broken-page',
    file: { file: 'pages/help/me.mdx' },
  });
  expect(addressOfFile(remembering(), snapshot, 'pages/help/me.mdx')).toBe('/help/me');
  // Its address is a page of the site.
  expect(addressOfFile(remembering(), snapshot, 'pages/topic.mdx')).toBe('/preview/file?file=pages%2Ftopic.mdx');
  expect(fileAt(remembering(), snapshot, filePagePath('pages/topic.mdx'))).toMatchObject({ file: { title: 'Topics' } });
});
