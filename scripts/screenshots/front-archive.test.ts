import { expect, it } from 'vitest';
import { readChecked } from '@/lib/check/read-checked';
import { isError } from '@/lib/core/problem';
import { tempFolder } from '@/tests/fixtures/temp-folder';
import { writeArchive } from './front-archive';

const NOW = new Date('2026-01-01T12:00:00Z');

it.each([
  [10, true],
  [10, false],
  [150, true],
])('makes a content folder without problems of %i articles, pictures: %s', async (size, hasPictures) => {
  const folder = tempFolder({});
  writeArchive('content', folder, { size, hasPictures });
  const { library, problems } = await readChecked(folder, NOW);
  expect(library.articles).toHaveLength(size);
  expect(problems.filter(isError)).toEqual([]);
  expect(library.articles[0]?.title).toBe('Rebuilding CDC.gov');
  expect(library.images.size).toBe(hasPictures ? size : 0);
  expect(library.offerings.size).toBeGreaterThan(0);
});
