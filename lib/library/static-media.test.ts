import path from 'node:path';
import { expect, it } from 'vitest';
import { readChecked } from '@/lib/check/read-checked';
import { isError } from '@/lib/core/problem';
import { loadLibrary } from '@/lib/edition/load-library';
import { NOW } from '@/tests/fixtures/make-article';

const ARCHIVE = path.join(import.meta.dirname, '../../tests/fixtures/real-world/pictures-by-path');

it('finds pictures by their paths from the root of the site, however these are written, and reads no article there', async () => {
  const { articles, images, media } = await loadLibrary(ARCHIVE, NOW);
  expect(articles.map(({ slug }) => slug).sort()).toEqual(['by-path', 'escaped-path', 'gone-path']);
  expect([...images].map(([article, { file }]) => [article, file]).sort()).toEqual([
    ['news/by-path.md', 'static/img/content/post/corridor.jpg'],
    ['news/escaped-path.md', 'static/img/night ward.jpg'],
  ]);
  expect([...media.values()].map(({ file }) => file).sort()).toEqual(
    [...images.values()].map(({ file }) => file).sort(),
  );
});

it('warns of a picture that is not there, with the file that it would be', async () => {
  const { problems } = await readChecked(ARCHIVE, NOW);
  expect(problems.filter(isError)).toEqual([]);
  expect(problems.filter(({ rule }) => rule === 'image-missing')).toMatchObject([
    {
      severity: 'warning',
      field: 'featuredImage',
      message: '"/img/content/post/gone.jpg" does not exist, so readers see a drawing instead',
      otherFiles: [expect.stringMatching(/pictures-by-path\/static\/img\/content\/post\/gone\.jpg$/)],
    },
  ]);
});
