import { expect, it } from 'vitest';
import { listingPage, listingSegments } from '@/lib/library/listing';

const items = Array.from({ length: 50 }, (_, index) => index);

it('gives every numbered page its segments, the first none', () => {
  expect(listingSegments(0)).toEqual([[]]);
  expect(listingSegments(24)).toEqual([[]]);
  expect(listingSegments(50)).toEqual([[], ['page', '2'], ['page', '3']]);
});

it('finds the page that segments name', () => {
  for (const segments of listingSegments(items.length)) {
    expect(listingPage(items, segments)?.number).toBe(Number(segments[1] ?? 1));
  }
  expect(listingPage(items)?.items).toEqual(items.slice(0, 24));
});

it.each([
  [['page']],
  [['page', '4']],
  [['page', '0']],
  [['page', '02']],
  [['page', '2e0']],
  [['pages', '2']],
  [['page', '2', 'x']],
])('finds none for %j', (segments) => {
  expect(listingPage(items, segments)).toBeNull();
});
