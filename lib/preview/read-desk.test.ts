import { expect, it } from 'vitest';
import { readDesk } from '@/lib/preview/read-desk';
import { leastText } from '@/tests/fixtures/make-article';
import { openPreview } from '@/tests/fixtures/open-preview';
import { contentFolder, writeInto } from '@/tests/fixtures/temp-folder';

/** The news of a year that is always ahead. */
const AHEAD = '2999-01-01';

function article(slug: string, fields: Readonly<Record<string, unknown>> = {}): string {
  return leastText({ slug, ...fields });
}

function startOver(files: Readonly<Record<string, string>>) {
  // The folder's parent is watched, too, so it is one of the test's own.
  const root = contentFolder(files);
  return { root, preview: openPreview(root) };
}

it('counts what stands in each section', async () => {
  const { preview } = startOver({
    'news/one.md': article('one', { link: 'https://example.org/story', description: '' }),
    'news/two.md': article('two', { link: 'https://example.org/story' }),
    'news/soon.md': article('soon', { date: AHEAD }),
    'news/torn.md': '---\ntitle: Torn\n',
  });
  const desk = await readDesk(preview);
  expect(desk.counts).toMatchObject({ articles: 4, calendar: 1, duplicates: 1 });
  expect(desk.counts.problems).toBe(desk.problems.reduce((sum, { problems }) => sum + problems.length, 0));
  expect(desk.problems.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['front-matter', 'description-missing', 'story-duplicate']),
  );
});

it('is made once for each reading, and anew after a save', async () => {
  const { root, preview } = startOver({ 'news/one.md': article('one') });
  const first = await readDesk(preview);
  expect(await readDesk(preview)).toBe(first);
  const saved = new Promise<void>((resolve) => preview.subscribe(() => resolve()));
  writeInto(root, 'news/one.md', article('one', { title: 'Another title' }));
  await saved;
  expect((await readDesk(preview)).rows.map(({ title }) => title)).toEqual(['Another title']);
});
