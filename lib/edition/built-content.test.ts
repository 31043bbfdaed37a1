import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { compareWithBuild, fingerprintContent, noteContent, renderDifferences } from '@/lib/edition/built-content';
import { loadLibrary } from '@/lib/edition/load-library';
import { readContent } from '@/lib/library/read-content';
import { articleText } from '@/tests/fixtures/make-article';
import { tempFolder, writeInto } from '@/tests/fixtures/temp-folder';

const piece = (slug: string, more: Record<string, unknown> = {}) =>
  articleText(
    { title: `Piece ${slug}`, slug, date: '2024-01-01', description: 'What it says.', ...more },
    '<p>Text.</p>\n',
  );
const files = {
  'news/plain.md': piece('plain'),
  'news/guest.md': piece('guest', { expiryDate: '2999-01-01T00:00:00Z' }),
  'news/secret.md': piece('secret', { status: 'draft' }),
  'offerings/product.md': '---\nlabel: Product\n---\n',
  'topics.yaml': '[]\n',
  'pages/about.mdx': '---\ntitle: About\n---\nText.\n',
};

async function built() {
  const root = tempFolder(files);
  const library = await loadLibrary(root, new Date('2024-06-01'));
  return { root, noted: noteContent(await fingerprintContent(root), library) };
}

it('finds nothing in a folder that is as it was built, wherever it lies', async () => {
  const { noted } = await built();
  const differences = compareWithBuild(await fingerprintContent(tempFolder(files)), noted);
  expect(differences).toEqual({ unbuilt: new Set(), missing: 0, lost: [] });
  expect(renderDifferences(differences)).toBeNull();
});

it('notes pages and ends of what is shown, and nothing of what is not', async () => {
  const { noted } = await built();
  expect(Object.keys(noted)).toHaveLength(Object.keys(files).length);
  expect(Object.values(noted).filter(({ page }) => page)).toHaveLength(3);
  expect(Object.values(noted)).toContainEqual({ page: '/news/guest', until: '2999-01-01T00:00:00.000Z', media: [] });
  expect(JSON.stringify(noted)).not.toContain('secret');
});

it.each(Object.keys(files))('tells that %s was edited', async (file) => {
  const { root, noted } = await built();
  writeInto(root, file, 'something else');
  const { unbuilt, missing } = compareWithBuild(await fingerprintContent(root), noted);
  expect([[...unbuilt], missing]).toEqual([[file], 1]);
});

it('counts a renamed file as a new one and one that is gone', async () => {
  const { root, noted } = await built();
  writeInto(root, 'news/other.md', files['news/plain.md']);
  rmSync(path.join(root, 'news/plain.md'));
  const { unbuilt, missing, lost } = compareWithBuild(await fingerprintContent(root), noted);
  expect([[...unbuilt], missing, lost]).toEqual([
    ['news/other.md'],
    1,
    [{ page: '/news/plain', until: null, media: [] }],
  ]);
});

it('names the pages that cannot be made again, with the moment at which they must go', async () => {
  const { root, noted } = await built();
  writeInto(root, 'news/guest.md', piece('guest'));
  rmSync(path.join(root, 'pages/about.mdx'));
  const { lost } = compareWithBuild(await fingerprintContent(root), noted);
  expect(lost).toContainEqual({ page: '/news/guest', until: new Date('2999-01-01'), media: [] });
  expect(lost).toContainEqual({ page: '/about', until: null, media: [] });
});

it('says in one line what is left out, five names at most', async () => {
  const { root, noted } = await built();
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) writeInto(root, `news/${name}.md`, piece(name));
  rmSync(path.join(root, 'news/plain.md'));
  const told = renderDifferences(compareWithBuild(await fingerprintContent(root), noted));
  expect(told).toBe(
    'The content is not what was built. Files new or edited: 6 (news/a.md, news/b.md, news/c.md, news/d.md, news/e.md and 1 more); gone or edited: 1. They are left out; run "npm run build" to publish them.',
  );
});

it('lets a reading pass over whatever was not built', async () => {
  const { root, noted } = await built();
  for (const file of ['news/plain.md', 'offerings/product.md', 'topics.yaml']) writeInto(root, file, 'broken: [');
  const { unbuilt } = compareWithBuild(await fingerprintContent(root), noted);
  const content = await readContent(root, { leaveOut: unbuilt });
  expect(content.articles.map(({ article }) => article.slug).sort()).toEqual(['guest', 'secret']);
  expect([content.offerings, content.problems]).toEqual([[], []]);
});
