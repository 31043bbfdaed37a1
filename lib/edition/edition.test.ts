import { expect, it } from 'vitest';
import { runAtOnce } from '@/lib/core/steps';
import { nextTurn } from '@/lib/edition/edition';
import { fileOf, makeArticle, written } from '@/tests/fixtures/make-article';

const articles = [fileOf(makeArticle({ slug: 'due', publishAt: written('2024-06-01T18:00:00Z') }))];

it('turns when the next article is due', () => {
  expect(runAtOnce(nextTurn({ articles }, new Date('2024-06-01T12:00:00Z')))).toEqual(new Date('2024-06-01T18:00:00Z'));
});

it('turns with the day at the latest', () => {
  expect(runAtOnce(nextTurn({ articles }, new Date('2024-06-01T18:00:00Z')))).toEqual(new Date('2024-06-02T00:00:00Z'));
  expect(runAtOnce(nextTurn({ articles: [] }, new Date('2024-12-31T23:59:59.999Z')))).toEqual(
    new Date('2025-01-01T00:00:00Z'),
  );
  expect(runAtOnce(nextTurn({ articles: [] }, new Date('2025-01-01T00:00:00Z')))).toEqual(
    new Date('2025-01-02T00:00:00Z'),
  );
});
