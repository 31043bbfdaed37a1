import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberedPath } from '@/lib/config/paths';
import { paginate, splitNumber } from '@/lib/pages/numbered';

describe('the pages of a list', () => {
  it('have every item once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 100 }), fc.integer({ min: 1, max: 30 }), (items, size) => {
        const of = paginate(items, 1, size)?.of ?? 0;
        const pages = Array.from({ length: of }, (_, index) => paginate(items, index + 1, size));
        expect(pages.flatMap((page) => page?.items ?? [])).toEqual(items);
        for (const page of pages) expect(page).toMatchObject({ of, total: items.length });
        expect(paginate(items, of + 1, size)).toBeNull();
      }),
    );
  });

  it('are one empty page for an empty list', () => {
    expect(paginate([], 1, 24)).toEqual({ items: [], number: 1, of: 1, total: 0 });
  });

  it.each([0, -1, 3, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('are not number %s of two', (number) => {
    expect(paginate(Array(25).fill(0), number, 24)).toBeNull();
  });
});

describe('the number of a page', () => {
  it.each([1, 2, 3, 10, 999])('is read from the address it is written in: %i', (number) => {
    const segments = numberedPath('/topic/x', number).split('/').slice(1);
    expect(splitNumber(segments)).toEqual({ base: ['topic', 'x'], number });
  });

  it.each([
    'topic/x/page',
    'topic/x/page/1',
    'topic/x/page/0',
    'topic/x/page/02',
    'topic/x/page/2e0',
    'topic/x/page/2/3',
    'topic/x/pages/2',
    'topic/x/page/9999999999',
    'page/2',
  ])('is not in %s', (path) => {
    expect(splitNumber(path.split('/'))).toEqual({ base: path.split('/'), number: 1 });
  });
});
