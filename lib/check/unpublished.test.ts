import path from 'node:path';
import { expect, it } from 'vitest';
import { describeUnpublished, type Unpublished, unpublishedAmong } from '@/lib/check/unpublished';
import { readContent } from '@/lib/library/read-content';
import { fileOf, makeArticle, written } from '@/tests/fixtures/make-article';

const FOLDER = path.join(import.meta.dirname, '../../tests/fixtures/real-world/waiting');
const NOW = new Date('2026-11-28T12:00:00Z');

const waiting = async (now: Date) =>
  unpublishedAmong((await readContent(FOLDER)).articles, now).map(({ file, ...rest }) => ({
    ...rest,
    file: path.basename(file),
  }));

it('names in one line what waits and for when, the next first, and what is over', async () => {
  expect(describeUnpublished(await waiting(NOW))).toBe(
    'Not published: 3 scheduled (tomorrow.md for 2026-11-29, at-nine.md for 2026-12-01 09:00 UTC, 1 more), ' +
      '1 draft (draft.md), 1 expired (over.md on 2026-11-27).',
  );
});

it('goes by the moment it is asked for', async () => {
  expect(describeUnpublished(await waiting(new Date('2026-12-01T09:00:00Z')))).toBe(
    'Not published: 1 scheduled (next-year.md for 2027-01-04), 1 draft (draft.md), 1 expired (over.md on 2026-11-27).',
  );
});

it.each([
  ['2027-01-04', '2026-12-24'],
  ['2027-01-04', '2027-01-04'],
  ['2021-02-17', '2021-02-16'],
])('never announces what expires before it appears: %s, %s', (date, expiryDate) => {
  const never = fileOf(makeArticle({ slug: 'never', date: written(date), expires: written(expiryDate) }));
  expect(describeUnpublished(unpublishedAmong([never], NOW))).toBe(
    'Not published: 1 expired (content/news/never.md before it appears).',
  );
});

it('says nothing of a folder of which readers see everything', () => {
  expect(describeUnpublished([])).toBe('');
});

it('stays one line, however many there are', () => {
  const many = Array.from(
    { length: 1_200 },
    (_, index): Unpublished => ({ file: `${index}.md`, state: 'draft', at: null }),
  );
  expect(describeUnpublished(many)).toBe('Not published: 1200 drafts (0.md, 1.md, 1198 more).');
});
