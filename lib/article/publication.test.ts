import { expect, it } from 'vitest';
import { publicationState } from '@/lib/article/publication';
import { makeArticle, written } from '@/tests/fixtures/make-article';

const article = makeArticle({ slug: 'x', date: written('2024-03-01T09:00:00Z'), expires: written('2024-04-01') });
const at = (moment: string) => publicationState(article, new Date(moment));

it.each([
  ['2024-03-01T08:59:59.999Z', 'scheduled'],
  ['2024-03-01T09:00:00Z', 'published'],
  ['2024-03-31T23:59:59.999Z', 'published'],
  ['2024-04-01T00:00:00Z', 'expired'],
])('at %s it is %s', (moment, state) => {
  expect(at(moment)).toBe(state);
});

it('never shows a draft, whatever its dates', () => {
  for (const moment of ['2024-01-01', '2024-03-15', '2025-01-01']) {
    expect(publicationState({ ...article, status: 'draft' }, new Date(moment))).toBe('draft');
  }
});

it('never ends without an expiry date', () => {
  expect(publicationState({ ...article, expires: null }, new Date('2999-01-01'))).toBe('published');
});
