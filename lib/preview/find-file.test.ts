import { expect, it } from 'vitest';
import { buildLibrary } from '@/lib/library/build-library';
import { readContent } from '@/lib/library/read-content';
import { addressAfter, addressOfFile, fileAt } from '@/lib/preview/find-file';
import type { LivePreview, Snapshot } from '@/lib/preview/live-preview';
import { articleText, LEAST, NOW } from '@/tests/fixtures/make-article';
import { tempFolder } from '@/tests/fixtures/temp-folder';

const text = (fields: Readonly<Record<string, unknown>>) => articleText({ ...LEAST, ...fields });

async function snapshotOf(files: Readonly<Record<string, string>>): Promise<Snapshot> {
  const content = await readContent(tempFolder(files));
  return { revision: 1, content, library: buildLibrary(content, NOW, 'everything'), unread: 0 };
}

const remembering = (slugs: Readonly<Record<string, string>> = {}): Pick<LivePreview, 'lastSlug'> => ({
  lastSlug: (file) => slugs[file] ?? null,
});

const files = {
  'news/good.md': text({ slug: 'good', featuredImage: 'good.png' }),
  'news/bad-date.md': text({ slug: 'bad', date: 'never' }),
  'news/unreadable.md': '---\nslug: [\n---\n',
  'news/taken.md': text({ slug: 'good', date: 'never' }),
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
